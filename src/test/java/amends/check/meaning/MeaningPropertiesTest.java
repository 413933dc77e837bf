package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import amends.RandomScenes;
import amends.TestRules;
import amends.check.Finding;
import amends.check.StillWanted;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is found in rules drawn by chance is so, by the rules as Drools matches them. */
class MeaningPropertiesTest {

    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");

    @RepeatedTest(10)
    void everyWitnessShowsWhatIsClaimed(RepetitionInfo repetition) {
        RandomScenes scenes = new RandomScenes(repetition.getCurrentRepetition());
        TestRules folder = scenes.folder(12);
        CompiledPolicySet compiled = folder.compile();
        List<Finding> findings = MeaningCheck.check(folder.interpret(), StillWanted.ALWAYS);

        assertThat(MeaningCheck.check(compiled, StillWanted.ALWAYS)).isEqualTo(findings);
        for (Finding finding : findings) {
            PolicyProblem problem = finding.problem();
            Rule rule = ruleAt(compiled, problem.at());
            List<Plan> plans = finding.witnesses().stream()
                    .map(one -> Recommender.evaluate(compiled, one.situation(), one.asOf()))
                    .toList();
            assertThat(holds(problem.code(), rule, plans))
                    .as(problem.toString())
                    .isTrue();
        }
    }

    @RepeatedTest(10)
    void whatNeverFiresNeverDoesAndWhatIsShadowedIsNeverHeard(RepetitionInfo repetition) {
        RandomScenes scenes = new RandomScenes(100 + repetition.getCurrentRepetition());
        CompiledPolicySet policies = scenes.folder(15).interpret();
        List<Finding> findings = MeaningCheck.check(policies, StillWanted.ALWAYS).stream()
                .filter(one -> Set.of(NeverFires.CODE, Shadowed.CODE)
                        .contains(one.problem().code()))
                .toList();

        for (int i = 0; i < 400; i++) {
            Situation situation = scenes.situation();
            Plan plan;
            try {
                plan = Recommender.silently(policies, situation, RandomScenes.EVENING);
            } catch (SituationException e) {
                continue;
            }
            for (Finding finding : findings) {
                Rule rule = ruleAt(policies, finding.problem().at());
                boolean never = finding.problem().code().equals(NeverFires.CODE);
                assertThat(never ? Says.names(plan, rule) : Says.gives(plan, rule))
                        .as(finding.problem().toString())
                        .isFalse();
            }
        }
    }

    /** Bands over few values, each tried: nothing that the trial finds may be missed. */
    @RepeatedTest(30)
    void nothingIsMissedOnASmallGrid(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder rules = new StringBuilder();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            rules.append(rule("Band " + i, "Late( " + band(random) + " )", gift(random)));
        }
        Checked checked = Checked.rules(rules.toString());
        Set<String> firing = new HashSet<>();
        Set<String> heard = new HashSet<>();
        boolean falls = false;
        for (long guests = -1; guests <= 3; guests++) {
            Total before = null;
            for (long delay = 0; delay <= 9; delay++) {
                Plan plan = plan(checked.policies(), delay, guests);
                for (Rule rule : rulesOf(checked.policies())) {
                    if (Says.names(plan, rule)) {
                        firing.add(rule.name());
                    }
                    if (Says.gives(plan, rule)) {
                        heard.add(rule.name());
                    }
                }
                Total now = Total.of(plan);
                falls |= before != null && now.isLessThan(before);
                before = now;
            }
        }

        for (Rule rule : rulesOf(checked.policies())) {
            assertThat(toldOf(checked, NeverFires.CODE, rule))
                    .as(rules + " " + rule.name())
                    .isEqualTo(!firing.contains(rule.name()));
            if (toldOf(checked, Shadowed.CODE, rule)) {
                assertThat(heard).doesNotContain(rule.name());
            }
        }
        boolean told = checked.findings().stream()
                .anyMatch(one -> Set.of(LessForMore.CODE, Bands.HOLE)
                        .contains(one.problem().code()));
        assertThat(told || !falls).as("%s", rules).isTrue();
        assertThat(checked.of(LessForMore.CODE).isEmpty() || falls)
                .as("%s", rules)
                .isTrue();
    }

    @RepeatedTest(30)
    void everyHoleAndEveryOverlapOfABandTableIsFound(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        StringBuilder rules = new StringBuilder();
        int[] from = new int[4];
        int[] to = new int[4];
        int next = random.nextInt(3);
        for (int i = 0; i < from.length; i++) {
            from[i] = next;
            to[i] = next + 2 + random.nextInt(3);
            next = to[i] + 1 + random.nextInt(3) - 1;
            String when = random.nextBoolean()
                    ? "delayMinutes >= " + from[i] + ", delayMinutes <= " + to[i]
                    : "delayMinutes > " + (from[i] - 1) + " && < " + (to[i] + 1);
            rules.append(rule("Band " + i, "Late( " + when + " )", money(i + 1)));
        }
        Checked checked = Checked.rules(rules.toString());

        for (int i = 1; i < from.length; i++) {
            Rule rule = rulesOf(checked.policies()).get(i);
            assertThat(toldOf(checked, Bands.HOLE, rule)).as("%s", rules).isEqualTo(from[i] > to[i - 1] + 1);
            assertThat(toldOf(checked, Bands.OVERLAP, rule)).as("%s", rules).isEqualTo(from[i] <= to[i - 1]);
        }
    }

    private static boolean holds(String code, Rule rule, List<Plan> plans) {
        return switch (code) {
            case NeverFires.CODE -> plans.stream().noneMatch(plan -> Says.names(plan, rule));
            case Shadowed.CODE ->
                plans.size() == 1 && Says.withholds(plans.get(0), rule) && !Says.gives(plans.get(0), rule);
            case Unacknowledged.CODE ->
                plans.size() == 1
                        && Says.gives(plans.get(0), rule)
                        && plans.get(0).recommendations().stream()
                                .anyMatch(one -> one.name().equals("amends.acknowledge"));
            case Gap.CODE ->
                plans.size() == 1
                        && plans.get(0).recommendations().isEmpty()
                        && plans.get(0).clocks().stream()
                                .anyMatch(clock -> clock.state().name().equals("BREACHED"));
            case LessForMore.CODE -> plans.size() == 2 && Total.of(plans.get(1)).isLessThan(Total.of(plans.get(0)));
            case Bands.HOLE -> plans.size() == 2 && !Says.names(plans.get(0), rule);
            case Bands.OVERLAP, Unstacked.CODE -> plans.size() == 1 && Says.names(plans.get(0), rule);
            default -> false;
        };
    }

    private static String band(Random random) {
        int from = random.nextInt(7);
        String low = random.nextBoolean() ? "delayMinutes >= " + from : "delayMinutes > " + from;
        String high = random.nextBoolean() ? "" : ", delayMinutes < " + (from + random.nextInt(4));
        String other = random.nextInt(3) == 0
                ? ", guests " + (random.nextBoolean() ? ">=" : "<") + " " + random.nextInt(4)
                : "";
        return low + high + other;
    }

    private static String gift(Random random) {
        return random.nextBoolean() ? money(1 + random.nextInt(3)) : "recommend.compensate(\"dessert\");";
    }

    private static String money(int amount) {
        return "recommend.entitle(\"fee\").amount(\"" + amount + "\", \"USD\");";
    }

    private static Plan plan(CompiledPolicySet policies, long delay, long guests) {
        Situation situation = Situation.of(
                "test.Late", Map.of("delayMinutes", delay, "guests", guests, "acknowledged", true), Map.of());
        return Recommender.silently(policies, situation, NOON);
    }

    private static List<Rule> rulesOf(CompiledPolicySet policies) {
        return policies.policies().domain("test").rules();
    }

    private static boolean toldOf(Checked checked, String code, Rule rule) {
        return checked.of(code).stream()
                .anyMatch(one -> ruleAt(checked.policies(), one.problem().at()).equals(rule));
    }

    /** The rule that stands at a place or last begins before it. */
    private static Rule ruleAt(CompiledPolicySet policies, Position at) {
        return rulesOf(policies).stream()
                .filter(rule -> rule.at().compareTo(at) <= 0)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
