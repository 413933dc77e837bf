package amends.book;

import amends.policy.Act;
import amends.policy.Catalogue.Budget;
import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.Library;
import amends.policy.Library.DomainSettings;
import amends.policy.PolicyProblem;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.promise.BusinessCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Writes the chapter of one domain. */
final class DomainWriter {

    private final BookSource source;
    private final DomainPolicy domain;
    private final Library library;
    private final Labels labels;
    private final Sentences sentences;
    private final Samples samples;

    DomainWriter(BookSource source, DomainPolicy domain) {
        this.source = source;
        this.domain = domain;
        this.library = source.policies().library();
        this.labels = new Labels(library);
        this.sentences = new Sentences(library);
        this.samples = new Samples(source, domain);
    }

    DomainChapter chapter() {
        Gifts gifts = new Gifts(library, domain.rules());
        return new DomainChapter(
                domain.name(),
                Names.title(Names.words(domain.name())),
                facts(),
                kinds(),
                gifts.lines(),
                samples.besideRules(gifts.onlyInstead(), gifts.any()),
                roles(),
                calendars(),
                source.warnings().stream()
                        .filter(warning -> concerns(warning, domain.name()))
                        .sorted()
                        .toList());
    }

    /** Whether a warning is about a policy of a domain. */
    static boolean concerns(PolicyProblem warning, String domain) {
        return warning.at().file().startsWith(domain + "/");
    }

    private List<Detail> facts() {
        DomainSettings settings = library.settings(domain.name());
        List<Detail> facts = new ArrayList<>();
        facts.add(new Detail("Time zone", settings.zone().getId()));
        if (settings.currency() != null) {
            facts.add(new Detail("Currency", settings.currency().getCurrencyCode()));
        }
        facts.add(new Detail("Language where a customer asks for no other", Languages.name(settings.language())));
        Budget budget = library.budgets().get(domain.name());
        facts.add(new Detail("Budget for goodwill", budget == null ? "none is set" : Gifts.budget(budget)));
        return facts;
    }

    private List<KindChapter> kinds() {
        KindWriter writer = new KindWriter(sentences, samples, new BandTables(sentences, labels));
        List<KindChapter> chapters = new ArrayList<>();
        List<Rule> every = rulesOn(StandardFacts.INCIDENT.name());
        if (!every.isEmpty()) {
            chapters.add(writer.everyIncident(every));
        }
        domain.kinds().values().stream()
                .sorted(Comparator.comparing((Kind kind) -> Names.words(kind.name()))
                        .thenComparing(Kind::name))
                .forEach(kind -> chapters.add(writer.chapter(kind, rulesOn(kind.name()), !every.isEmpty())));
        return chapters;
    }

    private List<Rule> rulesOn(String fact) {
        return domain.rules().stream()
                .filter(rule -> Sentences.mainFact(rule).equals(fact))
                .toList();
    }

    private List<Detail> roles() {
        TreeSet<String> called = new TreeSet<>();
        domain.rules()
                .forEach(rule -> rule.acts().forEach(act -> {
                    if (act instanceof Act.Escalate call) {
                        called.add(call.name());
                    }
                }));
        return called.stream()
                .map(name -> new Detail(name, Names.title(labels.role(name).substring("the ".length()))))
                .toList();
    }

    private List<Detail> calendars() {
        TreeSet<String> used = new TreeSet<>();
        for (Rule rule : domain.rules()) {
            rule.acts().stream()
                    .filter(Act.Promise.class::isInstance)
                    .map(act -> ((Act.Promise) act).calendar())
                    .filter(Objects::nonNull)
                    .forEach(used::add);
            rule.patterns().stream()
                    .filter(pattern -> pattern.shape() == StandardFacts.HOURS)
                    .map(pattern -> (String) Voices.fixed(pattern, "calendar"))
                    .filter(Objects::nonNull)
                    .forEach(used::add);
        }
        List<Detail> calendars = new ArrayList<>();
        for (String name : used) {
            BusinessCalendar calendar = library.calendars().get(name);
            if (calendar != null) {
                calendars.add(new Detail(name, OpeningHours.of(calendar)));
            }
        }
        return calendars;
    }
}
