package amends.cli;

import amends.wire.ExportReplay.Differs;
import amends.wire.ExportReplay.Impossible;
import amends.wire.ExportReplay.Reason;
import amends.wire.ExportReplay.Result;
import amends.wire.ExportReplay.Same;
import amends.wire.PlanDifference;
import amends.wire.PlanDifferenceWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums up what came of decisions that were made again. */
final class ReplayTally {

    /** So many are told by their ids. */
    private static final int TOLD = 10;

    private final String release;
    private final Map<Reason, Long> impossible = new EnumMap<>(Reason.class);
    private final SortedMap<String, Counts> recommendations = new TreeMap<>();
    private final SortedMap<String, Counts> rules = new TreeMap<>();
    private final SortedMap<String, Sums> costs = new TreeMap<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Told> refused = new ArrayList<>();
    private long same;
    private long different;

    /** @param release the release under which they were made */
    ReplayTally(String release) {
        this.release = release;
    }

    /** How often something occurred before and now. */
    record Counts(long before, long after) {
        Counts plus(Counts more) {
            return new Counts(before + more.before, after + more.after);
        }
    }

    /** What it cost us before and now. */
    record Sums(BigDecimal before, BigDecimal after) {
        Sums plus(Sums more) {
            return new Sums(before.add(more.before), after.add(more.after));
        }
    }

    /** A decision in words; its id or the line that it stands on. */
    record Told(String which, List<String> words) {}

    void count(long line, Result result) {
        if (result instanceof Same one) {
            same++;
            add(ReplayItem.of(one.plan()), true, true);
        } else if (result instanceof Differs one) {
            different++;
            add(ReplayItem.of(one.before()), true, false);
            add(ReplayItem.of(one.after()), false, true);
            if (told.size() < TOLD) {
                told.add(new Told(one.id(), PlanDifferenceWords.of(PlanDifference.between(one.before(), one.after()))));
            }
        } else if (result instanceof Impossible one) {
            impossible.merge(one.reason(), 1L, Long::sum);
            if (refused.size() < TOLD) {
                refused.add(new Told(
                        one.id() == null ? "line " + line : one.id(),
                        one.detail().lines().toList()));
            }
        }
    }

    private void add(List<ReplayItem> items, boolean before, boolean after) {
        Counts counts = new Counts(before ? 1 : 0, after ? 1 : 0);
        for (ReplayItem item : items) {
            recommendations.merge(item.action() + " " + item.name(), counts, Counts::plus);
            rules.merge(item.rule(), counts, Counts::plus);
        }
        for (ReplayItem item : ReplayItem.costly(items)) {
            Sums sums = new Sums(before ? item.cost() : BigDecimal.ZERO, after ? item.cost() : BigDecimal.ZERO);
            costs.merge(item.currency(), sums, Sums::plus);
        }
    }

    String release() {
        return release;
    }

    long same() {
        return same;
    }

    long different() {
        return different;
    }

    long count(Reason reason) {
        return impossible.getOrDefault(reason, 0L);
    }

    /** All lines. */
    long all() {
        return same
                + different
                + impossible.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether all that could be compared is the same, and nothing failed to fit the rules. */
    boolean isSame() {
        return different == 0 && count(Reason.MISFIT) == 0;
    }

    SortedMap<String, Counts> recommendations() {
        return recommendations;
    }

    SortedMap<String, Counts> rules() {
        return rules;
    }

    SortedMap<String, Sums> costs() {
        return costs;
    }

    /** The first that differ. */
    List<Told> told() {
        return told;
    }

    /** The first that could not be made again. */
    List<Told> refused() {
        return refused;
    }
}
