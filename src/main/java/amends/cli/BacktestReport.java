package amends.cli;

import amends.backtest.Changes;
import amends.backtest.Exhaustion;
import amends.backtest.Tally;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a backtest.
 *
 * @param source the file of incidents as it was named
 * @param incidents how many could be read
 * @param first the end of the first, or null where there is none
 * @param last the end of the last, or null likewise
 * @param sides the policies that were tried, then those they were compared with
 * @param changes who gets more or less, or null where nothing was compared
 * @param refusals what could not be read or followed
 * @param exhaustions of each side, when budgets came to where gestures give way
 */
record BacktestReport(
        String source,
        long incidents,
        Instant first,
        Instant last,
        List<Side> sides,
        Changes changes,
        Refusals refusals,
        List<List<Exhaustion>> exhaustions) {

    /** One set of policies and what it would have done. */
    record Side(String folder, PolicySet policies, Tally tally) {

        /** The rules that never fired, of those that concern a kind of which there were incidents. */
        List<Rule> silent() {
            return policies.domains().stream()
                    .flatMap(domain -> domain.rules().stream())
                    .filter(rule ->
                            tally.fired(rule) == 0 && tally.kinds().stream().anyMatch(kind -> concerns(rule, kind)))
                    .sorted(Comparator.comparing(Rule::at))
                    .toList();
        }

        private boolean concerns(Rule rule, String kind) {
            Kind of = policies.kind(kind);
            return policies.domain(of.domain()).rules().contains(rule) && rule.concerns(of);
        }
    }

    /** What could not be read or followed, by the reason. */
    static final class Refusals {
        private final Map<String, Long> reasons = new TreeMap<>();
        private final Map<String, String> examples = new TreeMap<>();
        private long lines;
        private long incidents;

        void add(Outcome.Rejected line) {
            lines++;
            for (RowProblem problem : line.problems()) {
                reasons.merge(problem.reason(), 1L, Long::sum);
                examples.putIfAbsent(problem.reason(), "line " + line.line());
            }
        }

        void add(String folder, amends.backtest.Outcome.Refused refused) {
            incidents++;
            String reason = folder + ": " + refused.why().lines().findFirst().orElse("");
            reasons.merge(reason, 1L, Long::sum);
            examples.putIfAbsent(reason, refused.past().id());
        }

        /** How many lines could not be read. */
        long lines() {
            return lines;
        }

        /** How often an incident could not be followed. */
        long incidents() {
            return incidents;
        }

        /** How often each reason was given. */
        Map<String, Long> reasons() {
            return reasons;
        }

        /** The first line or incident of a reason. */
        String example(String reason) {
            return examples.get(reason);
        }
    }

    /** Whether everything could be read and followed. */
    boolean isWhole() {
        return refusals.lines() == 0 && refusals.incidents() == 0;
    }
}
