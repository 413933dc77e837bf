package amends.testing.coverage;

import amends.Scene;
import amends.TestRules;
import amends.policy.Position;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.CaseRunner;
import amends.testing.Step;
import amends.testing.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Policies as a test writes them, with the incidents that were tried. */
public final class Tried {

    private static final String REMEDIES = """
            remedies:
              coffee: {label: {en: A coffee}, cost: "0.00", value: "4.00", currency: USD}
              dessert: {label: {en: A dessert}, cost: "3.00", value: "9.00", currency: USD, group: treat}
              dinner: {label: {en: A dinner}, cost: "20.00", value: "60.00", currency: USD, group: treat}
            entitlements:
              fare: {label: {en: The fare}}
            groups: {treat: max}
            """;

    private final CompiledPolicySet policies;
    private final List<Case> cases = new ArrayList<>();

    private Tried(CompiledPolicySet policies) {
        this.policies = policies;
    }

    /** Rules about the kind {@code test.Late}, whose fields are course, guests and fare; the first is on line 7. */
    public static Tried rules(String... rules) {
        return folder(TestRules.rules(String.join("", rules)));
    }

    /** A folder, with what rules may name. */
    public static Tried folder(TestRules folder) {
        return of(complete(folder).interpret());
    }

    /** Policies. */
    public static Tried of(CompiledPolicySet policies) {
        return new Tried(policies);
    }

    /** A folder with messages, roles, a calendar, a domain and remedies. */
    public static TestRules complete(TestRules folder) {
        return folder.with("messages/en.yaml", "sorry: Sorry.\nupdate: Still at it.\nremedy.coffee: Have a coffee.\n")
                .with("messages/es.yaml", "sorry: Lo siento.\n")
                .with("roles.yaml", "chef: {label: {en: Chef}}\n")
                .with("calendars.yaml", "kitchen: {zone: UTC, hours: {mon-sun: [\"12:00-21:00\"]}}\n")
                .with("domains.yaml", "test: {zone: UTC, currency: USD}\n")
                .with("remedies.yaml", REMEDIES);
    }

    /** A rule that acknowledges. */
    static String rule(String name, String when) {
        return TestRules.rule(name, when, "recommend.acknowledge(\"sorry\");");
    }

    /** A case, named after its number, at a quarter to nine in the evening. */
    public Tried with(Scene scene) {
        return with(scene, "20:45");
    }

    /** A case at a time of the evening. */
    public Tried with(Scene scene, String time) {
        int number = cases.size() + 1;
        Position at = new Position("test/policy.cases.yaml", number, 1);
        Step step = new Step(scene.situation(), Scene.at(time), List.of(), at);
        cases.add(new Case("test/policy", "case " + number, List.of(step), at));
        return this;
    }

    /** A case of the kind {@code test.Late} for each delay. */
    Tried delays(int... delays) {
        for (int delay : delays) {
            with(Scene.late().with("delayMinutes", delay));
        }
        return this;
    }

    Suite suite() {
        return new Suite(policies, cases, Map.of());
    }

    /** What they cover. */
    public Coverage coverage() {
        return Coverage.of(suite());
    }

    /** The same, of cases that were run before. */
    Coverage coverageOfResults() {
        CaseRunner runner = new CaseRunner(policies);
        return Coverage.of(suite(), cases.stream().map(runner::run).toList());
    }

    /** Every item. */
    List<Item> items() {
        return coverage().files().stream()
                .flatMap(file -> file.items().stream())
                .toList();
    }

    /** The items that stand so, as {@code aspect subject}, with the value in front of the subject where there is one. */
    List<String> that(Status status) {
        return told(items().stream().filter(item -> item.status() == status));
    }

    /** The same of comparisons alone. */
    List<String> comparisons(Status status) {
        return told(items().stream()
                .filter(item -> item.status() == status)
                .filter(item -> item.aspect() == Aspect.TRUE || item.aspect() == Aspect.FALSE));
    }

    /** The values of a comparison that stand so. */
    List<String> values(String subject, Status status) {
        return items().stream()
                .filter(item -> item.aspect().isValue() && item.subject().equals(subject) && item.status() == status)
                .map(item -> item.trial().value())
                .toList();
    }

    /** What is missing, in words. */
    List<String> gaps() {
        return Gap.of(items()).stream().map(Gap::text).toList();
    }

    private static List<String> told(Stream<Item> items) {
        return items.map(item -> item.aspect().wireName() + " "
                        + (item.trial() == null ? "" : item.trial().value() + " ") + item.subject())
                .toList();
    }
}
