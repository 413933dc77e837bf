package amends.backtest;

import amends.backtest.steps.Ladder;
import amends.backtest.sweep.Curve;
import amends.listening.Listening;
import amends.policy.Act;
import amends.policy.Kind;
import amends.policy.Operand;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.promise.Stretch;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of a backtest.
 *
 * @param source the file of incidents as it was named
 * @param incidents how many could be read
 * @param first the end of the first, or null where there is none
 * @param last the end of the last, or null likewise
 * @param conduct what people were taken to do
 * @param sides the policies that were tried, then those they were compared with
 * @param changes who gets more or less, or null where nothing was compared
 * @param comparison how both treat the same customers, or null likewise
 * @param refusals what could not be read or followed
 * @param remarks what was assumed of incidents, and what was odd about them
 * @param sweeps what came of the numbers that were swept, in the order in which they were asked for
 * @param ladder the steps to perfect service, or null where nobody asked for them
 * @param listening what customers said, or null where nothing is known of that
 */
public record BacktestReport(
        String source,
        long incidents,
        Instant first,
        Instant last,
        Conduct conduct,
        List<Side> sides,
        Changes changes,
        Comparison comparison,
        Refusals refusals,
        Remarks remarks,
        List<Curve> sweeps,
        Ladder ladder,
        Listening listening) {

    public BacktestReport {
        sides = List.copyOf(sides);
        sweeps = List.copyOf(sweeps);
    }

    /** Whether everything could be read and followed. */
    public boolean isWhole() {
        return refusals.lines() == 0 && refusals.incidents() == 0;
    }

    /**
     * One set of policies and what it would have done.
     *
     * @param name what it is called: its folder, as it was named
     * @param exhaustions when its budgets came to where gestures give way
     */
    public record Side(String name, PolicySet policies, Tally tally, List<Exhaustion> exhaustions) {

        public Side {
            exhaustions = List.copyOf(exhaustions);
        }

        /** The rules that never fired, of those that concern a kind of which there were incidents. */
        public List<Rule> silent() {
            return policies.domains().stream()
                    .flatMap(domain -> domain.rules().stream())
                    .filter(rule ->
                            tally.fired(rule) == 0 && tally.kinds().stream().anyMatch(kind -> concerns(rule, kind)))
                    .sorted(Comparator.comparing(Rule::at))
                    .toList();
        }

        /** How many minutes are promised today, by rules that fired; a promise of working days has no such number. */
        public SortedSet<Long> minutes(Promised promised) {
            Kind kind = policies.kind(promised.kind());
            SortedSet<Long> minutes = new TreeSet<>();
            for (Rule rule : policies.domain(kind.domain()).rules()) {
                if (tally.fired(rule) > 0 && rule.concerns(kind)) {
                    rule.acts().forEach(act -> {
                        if (act instanceof Act.Promise promise
                                && promise.sort() == promised.sort()
                                && promise.unit() == Stretch.Unit.MINUTES
                                && promise.within() instanceof Operand.Constant within) {
                            minutes.add((Long) within.value());
                        }
                    });
                }
            }
            return minutes;
        }

        private boolean concerns(Rule rule, String kind) {
            Kind of = policies.kind(kind);
            return policies.domain(of.domain()).rules().contains(rule) && rule.concerns(of);
        }
    }
}
