package amends.console.incident;

import amends.book.Calling;
import amends.casework.Bookkeeping;
import amends.casework.CaseView;
import amends.casework.SaidWords;
import amends.casework.Timeline;
import amends.casework.Timelines;
import amends.console.Visit;
import amends.incident.Situation;
import amends.policy.Library;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommender;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts together what the page of an incident shows of it, and shows anew when it changes. */
final class Shown {

    private static final int MOST_SAID = 50;

    private final Timelines timelines;
    private final Bookkeeping bookkeeping;
    private final SaidWords said;
    private final Supplier<UUID> ids;

    Shown(Timelines timelines, Bookkeeping bookkeeping, SaidWords said, Supplier<UUID> ids) {
        this.said = said;
        this.timelines = timelines;
        this.bookkeeping = bookkeeping;
        this.ids = ids;
    }

    /** What the part that changes is made of. */
    Map<String, Object> values(Visit visit, String id, CompiledPolicySet policies, Instant now) {
        Timeline timeline = timelines.of(id);
        CaseView view = timeline.view();
        Library library = policies.policies().library();
        Told told = new Told(library);
        List<Ahead.Step> steps =
                view.plan() == null ? List.of() : new Ahead(policies, view.situation()).steps(timeline.ahead());
        Map<String, Object> values = new HashMap<>();
        values.put("view", view);
        values.put("kind", kind(view));
        values.put("facts", FactLine.ofIncident(view, policies.policies()));
        values.put("customer", FactLine.ofCustomer(view));
        values.put("clocks", clocks(view));
        values.put("cards", cards(view, policies, told, now));
        values.put("heldBack", heldBack(view, told));
        values.put("line", Line.of(view, steps, told));
        values.put("said", Said.of(timeline, words(view), new EventWords(told)));
        values.put("books", Books.of(view, bookkeeping, library, now));
        values.put("waiting", waiting(view, library, now));
        values.put("visit", visit);
        return values;
    }

    /** The words in which messages were said, by the ids of their events; of the oldest they are not looked for. */
    private Map<String, String> words(CaseView view) {
        return said.of(view, MOST_SAID).stream()
                .filter(one -> one.text() != null)
                .collect(Collectors.toMap(SaidWords.Said::event, SaidWords.Said::text));
    }

    /** The words of the kind. */
    static String kind(CaseView view) {
        return Calling.kind(view.head().kind());
    }

    private static List<Running> clocks(CaseView view) {
        return view.plan() == null
                ? List.of()
                : view.plan().clocks().stream()
                        .map(clock -> new Running(clock, Calling.sentence(Calling.promise(clock.sort()))))
                        .toList();
    }

    /** What is held back, and why. */
    private static List<String> heldBack(CaseView view, Told told) {
        return view.plan() == null
                ? List.of()
                : view.plan().withheld().stream()
                        .map(one -> Calling.sentence(told.of(one)) + ": " + one.reason())
                        .toList();
    }

    private List<Waiting> waiting(CaseView view, Library library, Instant now) {
        return view.ledger() == null
                ? List.of()
                : view.ledger().reserved().stream()
                        .map(one -> Waiting.of(one, library, bookkeeping.budgets(), now))
                        .toList();
    }

    private List<Card> cards(CaseView view, CompiledPolicySet policies, Told told, Instant now) {
        if (view.plan() == null) {
            return List.of();
        }
        String language = (String) view.situation().customer().get("language");
        Map<String, String> english = english(view, policies, language);
        return view.plan().recommendations().stream()
                .map(one -> Card.of(
                        one,
                        told,
                        differing(english.get(name(one)), one.origin().message()),
                        language,
                        ids.get().toString(),
                        view.ledger().reserved(),
                        now))
                .toList();
    }

    private static String differing(String english, String words) {
        return english == null || english.equals(words) ? null : english;
    }

    private static String name(Recommendation one) {
        return one.action() + " " + one.name();
    }

    /** The words that an English customer would be told, by what they are for; none where this one is English. */
    private static Map<String, String> english(CaseView view, CompiledPolicySet policies, String language) {
        if (language == null || language.startsWith("en")) {
            return Map.of();
        }
        Situation of = view.situation();
        Map<String, Object> customer = new HashMap<>(of.customer());
        customer.put("language", "en");
        Situation other = new Situation(
                of.kind(),
                of.incident(),
                customer,
                of.taken(),
                of.pauses(),
                of.reopenings(),
                of.promises(),
                of.setAside(),
                of.pinned(),
                of.ledger());
        Map<String, String> words = new HashMap<>();
        Recommender.observe(policies, other, view.plan().asOf(), Recommender.Depth.WORDED)
                .plan()
                .recommendations()
                .forEach(one -> words.put(name(one), one.origin().message()));
        return words;
    }
}
