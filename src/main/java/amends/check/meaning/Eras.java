package amends.check.meaning;

import amends.policy.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The instants around which incidents are tried: one for each stretch of days in which the same rules are in force. */
final class Eras {

    /** A Wednesday noon, where no rule asks for another day. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 6, 3);

    private Eras() {}

    /**
     * The eras in which all of some rules are in force.
     *
     * @param others the days, told apart too, on which others begin or end
     */
    static List<Instant> of(Collection<Rule> inForce, Set<LocalDate> others, ZoneId zone) {
        TreeSet<LocalDate> edges = new TreeSet<>(others);
        inForce.forEach(rule -> edges(rule, edges));
        Set<LocalDate> days = new LinkedHashSet<>(List.of(ANY_DAY));
        LocalDate before = null;
        for (LocalDate edge : edges) {
            days.add(before == null ? edge.minusDays(30) : middle(before, edge));
            before = edge;
        }
        if (before != null) {
            days.add(before.plusDays(30));
        }
        return days.stream()
                .filter(day -> inForce.stream().allMatch(rule -> rule.inForce(day)))
                .map(day -> day.atTime(12, 0).atZone(zone).toInstant())
                .toList();
    }

    /** Every third hour of a week, for rules that ask about opening hours. */
    static List<Instant> hoursOf(Instant era) {
        return java.util.stream.LongStream.range(0, 56)
                .mapToObj(step -> era.plus(Duration.ofHours(3 * step)))
                .toList();
    }

    /** Adds the days on which a rule begins and ends. */
    static void edges(Rule rule, Set<LocalDate> edges) {
        if (rule.effective() != null) {
            edges.add(rule.effective());
        }
        if (rule.expires() != null) {
            edges.add(rule.expires());
        }
    }

    private static LocalDate middle(LocalDate from, LocalDate to) {
        return from.plusDays((to.toEpochDay() - from.toEpochDay()) / 2);
    }
}
