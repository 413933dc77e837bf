package amends.book;

import amends.policy.Act;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.Operand;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.List;

/** Writes the chapters of a domain's kinds. */
final class KindWriter {

    private static final String EVERY = "every-incident";

    private final Sentences sentences;
    private final Samples samples;
    private final BandTables tables;
    private final Anchors anchors = new Anchors();

    KindWriter(Sentences sentences, Samples samples, BandTables tables) {
        this.sentences = sentences;
        this.samples = samples;
        this.tables = tables;
    }

    /** The chapter of the rules that hold whatever the kind. */
    KindChapter everyIncident(List<Rule> rules) {
        return chapter(
                StandardFacts.INCIDENT.name(), anchors.take(EVERY), "Every incident", List.of(), rules, List.of());
    }

    /**
     * The chapter of a kind.
     *
     * @param every whether there are rules that hold whatever the kind
     */
    KindChapter chapter(Kind kind, List<Rule> rules, boolean every) {
        List<KindChapter.Link> also = new ArrayList<>();
        for (String parent : kind.lineage().subList(1, kind.lineage().size() - 1)) {
            also.add(new KindChapter.Link(anchor(parent), Names.words(parent)));
        }
        if (every) {
            also.add(new KindChapter.Link(EVERY, "every incident"));
        }
        List<Field> own = kind.shape().fields().stream()
                .skip(StandardFacts.INCIDENT.fields().size())
                .toList();
        return chapter(kind.name(), anchors.take(anchor(kind.name())), title(kind.name()), also, rules, own);
    }

    private static String anchor(String kind) {
        return "kind-" + Names.slug(Names.words(kind));
    }

    private static String title(String kind) {
        return Names.title(Names.words(kind));
    }

    private KindChapter chapter(
            String name,
            String anchor,
            String title,
            List<KindChapter.Link> also,
            List<Rule> rules,
            List<Field> fields) {
        return new KindChapter(
                name,
                anchor,
                title,
                also,
                promises(rules),
                sections(rules),
                samples.of(name, rules),
                fields.stream().map(Fields::declared).toList());
    }

    private List<PromiseLine> promises(List<Rule> rules) {
        List<PromiseLine> lines = new ArrayList<>();
        for (Rule rule : rules) {
            for (Act act : rule.acts()) {
                if (act instanceof Act.Promise promise) {
                    lines.add(line(rule, promise));
                }
            }
        }
        return lines;
    }

    private PromiseLine line(Rule rule, Act.Promise promise) {
        RuleSentence sentence = sentences.of(rule);
        Operand target = promise.target() == null ? promise.within() : promise.target();
        return new PromiseLine(
                Names.title(PromiseWords.what(promise.sort())),
                sentences.time(rule, promise, promise.within()) + PromiseWords.counted(promise),
                sentences.time(rule, promise, target),
                Names.title(sentence.when()) + (Sentences.inForce(rule) == null ? "" : ". " + Sentences.inForce(rule)),
                rule.about().owner());
    }

    private List<KindChapter.Section> sections(List<Rule> rules) {
        List<KindChapter.Section> sections = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            List<Rule> ofSort =
                    rules.stream().filter(rule -> Sort.of(rule) == sort).toList();
            if (!ofSort.isEmpty()) {
                sections.add(new KindChapter.Section(
                        sort.title(),
                        tables.of(ofSort),
                        ofSort.stream().map(this::entry).toList()));
            }
        }
        return sections;
    }

    private RuleEntry entry(Rule rule) {
        List<Detail> details = new ArrayList<>();
        add(details, "Owner", rule.about().owner());
        add(details, "Source", rule.about().source());
        add(details, "Note", rule.about().note());
        add(details, "Written in", place(rule));
        return new RuleEntry(anchors.take("rule-" + Names.slug(rule.name())), rule.name(), sentences.of(rule), details);
    }

    /** The file, and the line where it has lines of the author's own: the rows of a table are none. */
    private static String place(Rule rule) {
        boolean lines = rule.policy().endsWith(".drl") || rule.policy().endsWith(".dslr");
        return rule.policy() + (lines ? ", line " + rule.at().line() : "");
    }

    private static void add(List<Detail> details, String label, String text) {
        if (text != null) {
            details.add(new Detail(label, text));
        }
    }
}
