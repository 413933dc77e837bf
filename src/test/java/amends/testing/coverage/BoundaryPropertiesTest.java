package amends.testing.coverage;

import static amends.testing.coverage.Tried.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import amends.TestRules;
import amends.incident.Action;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import amends.testing.Case;
import amends.testing.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What counts as tried proves something: another bound in its place would have been noticed. */
class BoundaryPropertiesTest {

    private static final List<String> ORDERS = List.of("<", "<=", ">", ">=");
    private static final Map<String, String> SLIPS = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

    /**
     * A rule drawn by chance.
     *
     * @param rule its text with {@code %s} for every operator
     * @param operators in their order
     */
    private record Drawn(String rule, List<String> operators) {
        String text() {
            return rule.formatted(operators.toArray());
        }

        String with(int place, String operator) {
            List<String> changed = new ArrayList<>(operators);
            changed.set(place, operator);
            return rule.formatted(changed.toArray());
        }
    }

    @Property(tries = 40, seed = "4711")
    void whereAllThreeValuesAreTriedTheOtherOperatorMakesADifference(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = drawn(random);
        Tried tried = tried(drawn.text(), random);
        Map<Integer, Integer> covered = new TreeMap<>();
        for (Item item : tried.items()) {
            if (item.aspect().isValue() && item.status() == Status.COVERED) {
                covered.merge(item.at().column(), 1, Integer::sum);
            }
        }
        List<Integer> columns = tried.items().stream()
                .filter(item -> item.aspect().isValue())
                .map(item -> item.at().column())
                .distinct()
                .toList();
        for (int place = 0; place < columns.size(); place++) {
            boolean all = covered.getOrDefault(columns.get(place), 0) == 3;
            Statistics.label("all three tried").collect(all);
            if (all) {
                String slipped = drawn.with(place, SLIPS.get(drawn.operators().get(place)));
                assertThat(firings(policies(slipped), tried))
                        .as(slipped)
                        .isNotEqualTo(firings(tried.suite().policies(), tried));
            }
        }
        Statistics.label("all three tried")
                .coverage(checker -> checker.check(true).count(many -> many >= 10));
    }

    @Property(tries = 40, seed = "4711")
    void aRuleFiresWhereItsViewSaysThatItHolds(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = drawn(random);
        Tried tried = tried(drawn.text(), random);
        CompiledPolicySet policies = tried.suite().policies();
        Rule rule = policies.policies().domain("test").rules().get(0);
        for (Case one : tried.suite().cases()) {
            Step step = one.steps().get(0);
            Observation seen = Recommender.observe(policies, step.situation(), step.asOf(), Recommender.Depth.BARE);
            assertThat(seen.view(rule).holds() && seen.view(rule).isInForce())
                    .isEqualTo(seen.fired().contains(rule));
        }
    }

    /** In which cases of some policies the rule of others fires. */
    private static List<Boolean> firings(CompiledPolicySet policies, Tried cases) {
        List<Boolean> firings = new ArrayList<>();
        for (Case one : cases.suite().cases()) {
            Step step = one.steps().get(0);
            firings.add(!Recommender.observe(policies, step.situation(), step.asOf(), Recommender.Depth.BARE)
                    .fired()
                    .isEmpty());
        }
        return firings;
    }

    private static CompiledPolicySet policies(String rule) {
        return Tried.complete(TestRules.rules(rule)).interpret();
    }

    private static Tried tried(String rule, Random random) {
        Tried tried = Tried.of(policies(rule));
        for (int i = 0; i < 40; i++) {
            Scene scene = Scene.late()
                    .with("delayMinutes", random.nextInt(5))
                    .with("guests", random.nextInt(5))
                    .with("course", random.nextBoolean() ? "main" : "soup");
            for (int taken = random.nextInt(3); taken > 0; taken--) {
                scene.taken(
                        random.nextBoolean() ? Action.STATUS : Action.ASK, "update", "20:4" + (1 + random.nextInt(4)));
            }
            if (random.nextBoolean()) {
                scene.customer("customerMonths", random.nextInt(5));
            }
            tried.with(scene);
        }
        return tried;
    }

    private static Drawn drawn(Random random) {
        List<String> patterns = new ArrayList<>(List.of(pattern("Late", List.of("delayMinutes", "guests"), random)));
        if (random.nextBoolean()) {
            patterns.add((random.nextBoolean() ? "not " : "") + pattern("Customer", List.of("customerMonths"), random));
        }
        if (random.nextBoolean()) {
            patterns.add(List.of("", "not ", "exists ").get(random.nextInt(3))
                    + pattern("Taken", List.of("minutesAgo"), random));
        }
        String rule = rule("Drawn", String.join(" ", patterns));
        long operators = rule.chars().filter(c -> c == '%').count();
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < operators; i++) {
            drawn.add(ORDERS.get(random.nextInt(ORDERS.size())));
        }
        return new Drawn(rule, drawn);
    }

    private static String pattern(String fact, List<String> fields, Random random) {
        List<String> parts = new ArrayList<>();
        int many = 1 + random.nextInt(2);
        for (int i = 0; i < many; i++) {
            parts.add(fields.get(random.nextInt(fields.size())) + " %s " + (1 + random.nextInt(3)));
        }
        if (fact.equals("Late") && random.nextBoolean()) {
            parts.add("course == \"main\"");
        }
        if (fact.equals("Taken") && random.nextBoolean()) {
            parts.add("action == \"status\"");
        }
        return fact + "( " + String.join(List.of(", ", " && ", " || ").get(random.nextInt(3)), parts) + " )";
    }
}
