package amends.cli.test;

import amends.TestRules;
import amends.incident.Action;
import amends.incident.Situation;
import amends.money.Money;
import amends.policy.Position;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.Expectation;
import amends.testing.Step;
import amends.testing.Suite;
import amends.testing.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bakery that says sorry from 5 minutes on and gives a bun from 10 minutes on, with a case on every line. */
final class Bakery {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String POLICY = "bakery/late-cake.drl";
    static final String CASES = "bakery/late-cake.cases.yaml";
    static final String OTHER_CASES = "bakery/other.cases.yaml";

    private static final String RULES = """
            package bakery;

            declare LateCake extends Incident
                layers : int = 2
            end

            rule "Say sorry from five minutes on"
            when
                LateCake( delayMinutes >= 5 )
            then
                recommend.acknowledge("cake.sorry");
            end

            rule "Give a bun from ten minutes on"
            when
                LateCake( delayMinutes > 10, layers < 4 )
            then
                recommend.compensate("bun");
            end

            rule "Give a large cake's buyer a refund [2027]"
                date-effective "2027-01-01"
            when
                LateCake( delayMinutes > 10 )
            then
                recommend.compensate("refund").percent("10");
            end
            """;

    private static final String REMEDIES = """
            remedies:
              bun: {label: {en: A bun}, cost: "0.30", value: "1.20", currency: EUR, group: gift}
              refund: {label: {en: Money back}, group: gift}
            groups: {gift: max}
            """;

    private final List<Case> cases = new ArrayList<>();
    private final Map<String, List<String>> texts = new TreeMap<>();

    static CompiledPolicySet policies() {
        return TestRules.folder()
                .with(POLICY, RULES)
                .with("remedies.yaml", REMEDIES)
                .with("messages/en.yaml", "cake.sorry: Sorry!\n")
                .interpret();
    }

    static Wanted wanted(String text) {
        String[] words = text.split(" ", 4);
        Money money = words.length < 4 ? null : Money.of(words[2], words[3]);
        return new Wanted(Action.named(words[0]).orElseThrow(), words[1], money);
    }

    /** What a case asks, given the place of its line. */
    interface Asks {
        Expectation at(Position place);
    }

    /** A case of a cake that is so late. */
    Bakery with(String name, long delayMinutes, Asks... asks) {
        return with(CASES, name, delayMinutes, asks);
    }

    Bakery with(String file, String name, long delayMinutes, Asks... asks) {
        return with(file, name, Map.of("delayMinutes", delayMinutes), asks);
    }

    /** A case that says two different things of one time. */
    Bakery contradicting(String name) {
        return with(CASES, name, Map.of("delayMinutes", 5L, "dueAt", NOON.minusSeconds(3_600)));
    }

    private Bakery with(String file, String name, Map<String, Object> incident, Asks... asks) {
        List<String> lines = texts.computeIfAbsent(file, path -> new ArrayList<>());
        lines.add("  - " + name);
        Position at = new Position(file, lines.size(), 5);
        List<Expectation> expected =
                List.of(asks).stream().map(ask -> ask.at(at)).toList();
        Situation situation = Situation.of("bakery.LateCake", incident, Map.of());
        Step step = new Step(situation, NOON, expected, at);
        cases.add(new Case(file.replace(".cases.yaml", ""), name, List.of(step), at));
        return this;
    }

    static Asks recommends(String... wanted) {
        return at -> new Expectation.Recommends(
                List.of(wanted).stream().map(Bakery::wanted).toList(), at);
    }

    Suite suite() {
        Map<String, String> all = new TreeMap<>();
        texts.forEach((path, lines) -> all.put(path, String.join("\n", lines) + "\n"));
        all.put(POLICY, RULES);
        return new Suite(policies(), cases, all);
    }
}
