package amends.check.meaning;

import amends.policy.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The days on which to try two versions of a rule. */
final class Days {

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 6, 3);
    private static final int NOON = 12;
    private static final int A_WHILE = 30;

    private Days() {}

    /**
     * The noons to try: first those on which only one of them is in force, then those on which both are, then the others
     * between which some rule of the kind begins or ends.
     */
    static List<Instant> of(Rule before, Rule after, KindRules rules) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(ANY_DAY);
        for (Region region : rules.all()) {
            edges(region.rule()).forEach(day -> around(day, days));
        }
        if (after != null) {
            edges(after).forEach(day -> around(day, days));
        }
        List<LocalDate> ordered = new ArrayList<>(days);
        ordered.sort(Comparator.comparing((LocalDate day) -> rank(day, before, after))
                .thenComparing(day -> Math.abs(day.toEpochDay() - ANY_DAY.toEpochDay())));
        ZoneId zone = rules.settings().zone();
        return ordered.stream()
                .map(day -> day.atTime(NOON, 0).atZone(zone).toInstant())
                .toList();
    }

    private static int rank(LocalDate day, Rule before, Rule after) {
        boolean one = before.inForce(day);
        boolean other = after == null ? one : after.inForce(day);
        if (one != other) {
            return 0;
        }
        // What takes some days is judged by the rules of the day on which it began, or of the last one.
        return !one ? 3 : before.inForce(day.plusDays(A_WHILE)) ? 1 : 2;
    }

    private static Stream<LocalDate> edges(Rule rule) {
        return Stream.of(rule.effective(), rule.expires()).filter(Objects::nonNull);
    }

    private static void around(LocalDate edge, Set<LocalDate> days) {
        days.add(edge.minusDays(1));
        days.add(edge);
        days.add(edge.plusDays(2 * A_WHILE));
    }
}
