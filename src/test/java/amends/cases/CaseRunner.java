package amends.cases;

import amends.cases.CaseFile.Expected;
import amends.policy.PolicySet;
import amends.promise.Clock;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Compensate;
import amends.recommendation.Recommender;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds policies to their cases; for one thread. */
final class CaseRunner {

    private static final String NONE = "none";

    private final PolicySet policies;
    private final FiredRules.Watched watched;
    private final EvaluationReader reader;

    CaseRunner(CompiledPolicySet compiled) {
        this.policies = compiled.policies();
        this.watched = FiredRules.watch(compiled);
        this.reader = new EvaluationReader(policies);
    }

    /**
     * Runs a case.
     *
     * @return the rules that fired
     * @throws AssertionError where the plan is another than expected, with every difference
     */
    Set<String> run(Case one) {
        if (!one.request().has("asOf")) {
            throw new AssertionError(
                    one.file() + ": " + one.name() + "\n  there is no asOf, and a case reads no clock");
        }
        EvaluationRequest request = reader.read(one.request(), Instant.EPOCH);
        watched.fired()
                .startAt(request.asOf(), policies.kind(request.situation().kind()));
        Plan plan = Recommender.evaluate(watched.policies(), request.situation(), request.asOf());
        Set<String> fired = watched.fired().names();
        List<String> differences = differences(one.expected(), plan, fired);
        if (!differences.isEmpty()) {
            throw new AssertionError(one.file() + ": " + one.name() + "\n  " + String.join("\n  ", differences)
                    + "\n  for " + one.request());
        }
        return fired;
    }

    private List<String> differences(Expected expected, Plan plan, Set<String> fired) {
        List<String> differences = new ArrayList<>();
        List<String> said =
                plan.recommendations().stream().map(CaseRunner::text).toList();
        if (expected.recommends() != null) {
            List<String> comparable = withAmountsAsIn(expected.recommends(), said);
            if (!sorted(comparable).equals(sorted(expected.recommends()))) {
                differences.add("recommends: expected " + expected.recommends() + ", but it is " + said);
            }
        }
        for (String least : orNone(expected.recommendsAtLeast())) {
            if (!withAmountsAsIn(List.of(least), said).contains(least)) {
                differences.add("recommends: expected " + least + ", but it is " + said);
            }
        }
        for (String never : orNone(expected.doesNotRecommend())) {
            if (said.stream().anyMatch(text -> text.equals(never) || text.startsWith(never + " "))) {
                differences.add("recommends: did not expect " + never + ", but it is " + said);
            }
        }
        for (String rule : orNone(expected.fires())) {
            known(rule, differences);
            if (!fired.contains(rule)) {
                differences.add("does not fire: " + rule);
            }
        }
        for (String rule : orNone(expected.doesNotFire())) {
            known(rule, differences);
            if (fired.contains(rule)) {
                differences.add("fires: " + rule);
            }
        }
        compare(expected.clocks(), clocks(plan), "clocks", differences);
        compare(expected.withholds(), withheld(plan), "withholds", differences);
        compare(expected.says(), messages(plan), "says", differences);
        if (expected.nextChangeAt() != null) {
            String next =
                    plan.nextChangeAt() == null ? NONE : plan.nextChangeAt().toString();
            compare(Map.of("is", expected.nextChangeAt()), Map.of("is", next), "nextChangeAt", differences);
        }
        return differences;
    }

    private void known(String rule, List<String> differences) {
        boolean known = policies.domains().stream()
                .flatMap(domain -> domain.rules().stream())
                .anyMatch(one -> one.name().equals(rule));
        if (!known) {
            differences.add("there is no such rule: " + rule);
        }
    }

    private static void compare(
            Map<String, String> expected, Map<String, String> actual, String what, List<String> differences) {
        if (expected != null) {
            expected.forEach((name, value) -> {
                String is = actual.getOrDefault(name, NONE);
                if (!is.equals(value)) {
                    differences.add(what + " " + name + ": expected " + value + ", but it is " + is);
                }
            });
        }
    }

    private static List<String> sorted(List<String> list) {
        return list.stream().sorted().toList();
    }

    /** Whoever names no amount does not ask for it. */
    private static List<String> withAmountsAsIn(List<String> expected, List<String> said) {
        List<String> comparable = new ArrayList<>();
        for (String text : said) {
            String bare = String.join(" ", List.of(text.split(" ")).subList(0, 2));
            comparable.add(expected.contains(bare) ? bare : text);
        }
        return comparable;
    }

    private static String text(Recommendation recommendation) {
        String text = recommendation.action().wireName() + " " + recommendation.name();
        boolean money = recommendation instanceof Compensate gift && gift.amount() != null;
        return money ? text + " " + ((Compensate) recommendation).amount() : text;
    }

    private static Map<String, String> clocks(Plan plan) {
        Map<String, String> clocks = new TreeMap<>();
        for (Clock clock : plan.clocks()) {
            clocks.put(clock.sort().wireName(), clock.state().name());
            clocks.put(clock.sort().wireName() + " targetAt", clock.targetAt().toString());
            clocks.put(clock.sort().wireName() + " dueAt", clock.dueAt().toString());
        }
        return clocks;
    }

    private static Map<String, String> withheld(Plan plan) {
        Map<String, String> withheld = new TreeMap<>();
        plan.withheld().forEach(one -> withheld.put(one.name(), one.reason()));
        return withheld;
    }

    private static Map<String, String> messages(Plan plan) {
        Map<String, String> messages = new TreeMap<>();
        plan.recommendations()
                .forEach(one -> messages.put(one.name(), one.origin().message()));
        return messages;
    }

    private static List<String> orNone(List<String> list) {
        return list == null ? List.of() : list;
    }
}
