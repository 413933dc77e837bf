package amends.cli;

import amends.money.Money;
import amends.promise.Clock;
import amends.promise.PromiseSort;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import amends.rows.RowProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What came of a run, counted outcome by outcome in bounded memory. For one thread. */
final class EvalSummary {

    private static final int MOST_COLUMNS = 100;

    /** What differs between incidents in reasons that are one. */
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    private final Map<RecommendationTally.Key, RecommendationTally> recommendations = new HashMap<>();
    private final Map<Basis, Totals> costs = new EnumMap<>(Basis.class);
    private final Map<PromiseSort, PromiseTally> promises = new EnumMap<>(PromiseSort.class);
    private final Tally withheld = new Tally();
    private final Tally notes = new Tally();
    private final Tally reasons = new Tally();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final List<String> missing = new ArrayList<>();
    private long evaluated;
    private long rejected;
    private long early;
    private long nothing;
    private boolean choices;

    /** @param leftOut the columns of the file that fill no field */
    EvalSummary(List<String> leftOut) {
        this.leftOut.addAll(leftOut);
        for (Basis basis : Basis.values()) {
            costs.put(basis, new Totals());
        }
    }

    void count(Outcome outcome) {
        for (String column : outcome.leftOut()) {
            if (leftOut.size() < MOST_COLUMNS) {
                leftOut.add(column);
            }
        }
        if (outcome instanceof Outcome.Evaluated done) {
            evaluated++;
            early += done.early() ? 1 : 0;
            count(done);
        } else if (outcome instanceof Outcome.Rejected refused) {
            rejected++;
            Set<String> seen = new TreeSet<>();
            for (RowProblem problem : refused.problems()) {
                if (seen.add(problem.reason())) {
                    reasons.count(problem.reason(), problem.details(), refused.line());
                }
            }
        }
    }

    /** A column that a mapping names stood on no line. */
    void missing(String column) {
        missing.add(column);
    }

    private void count(Outcome.Evaluated done) {
        Plan plan = done.plan();
        nothing += plan.recommendations().isEmpty() ? 1 : 0;
        for (Recommendation recommendation : plan.recommendations()) {
            recommendations
                    .computeIfAbsent(RecommendationTally.Key.of(recommendation), RecommendationTally::new)
                    .count(recommendation);
        }
        countCosts(plan);
        for (Clock clock : plan.clocks()) {
            promises.computeIfAbsent(clock.sort(), sort -> new PromiseTally()).count(clock, done.situation());
        }
        for (Plan.Withheld held : plan.withheld()) {
            String reason = INSTANT.matcher(held.reason()).replaceAll("…");
            withheld.count(held.action() + " " + held.name() + ": " + reason, null, done.line());
        }
        plan.notes().forEach(note -> notes.count(note, null, done.line()));
    }

    /** Of what the customer chooses one of, the dearest counts, and only that. */
    private void countCosts(Plan plan) {
        Map<String, Compensate> dearest = new HashMap<>();
        for (Recommendation recommendation : plan.recommendations()) {
            Money cost = RecommendationTally.costOf(recommendation);
            if (cost == null || !(recommendation instanceof Compensate remedy)) {
                continue;
            }
            if (remedy.choice() == null) {
                costs.get(remedy.basis()).add(cost);
            } else {
                choices = true;
                dearest.merge(remedy.choice(), remedy, EvalSummary::dearer);
            }
        }
        dearest.values().forEach(remedy -> costs.get(remedy.basis()).add(RecommendationTally.costOf(remedy)));
    }

    private static Compensate dearer(Compensate one, Compensate other) {
        Money first = RecommendationTally.costOf(one);
        return first.compare(RecommendationTally.costOf(other)) >= 0 ? one : other;
    }

    long evaluated() {
        return evaluated;
    }

    long rejected() {
        return rejected;
    }

    long early() {
        return early;
    }

    /** Incidents for which nothing is recommended. */
    long nothing() {
        return nothing;
    }

    List<RecommendationTally> recommendations() {
        return recommendations.values().stream()
                .sorted(RecommendationTally.ORDER)
                .toList();
    }

    /** What all of one basis costs; of a choice, the dearest. */
    Totals costs(Basis basis) {
        return costs.get(basis);
    }

    /** Whether there was anything of which the customer chooses one. */
    boolean hasChoices() {
        return choices;
    }

    Map<PromiseSort, PromiseTally> promises() {
        return promises;
    }

    Tally withheld() {
        return withheld;
    }

    Tally notes() {
        return notes;
    }

    /** Why lines were rejected; a line can have several reasons. */
    Tally reasons() {
        return reasons;
    }

    /** The columns that fill no field. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** The columns that a mapping names and that stood on no line. */
    List<String> missing() {
        return List.copyOf(missing);
    }
}
