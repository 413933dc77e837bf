package amends.ledger;

import amends.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the running period of a budget was spent so far, day by day.
 *
 * @param state how it stands
 * @param end the first day after the period
 * @param now when it was looked at
 * @param zone whose days are meant
 * @param days every day from the first one to today, with what was spent on it
 */
public record BurnDown(BudgetState state, LocalDate end, Instant now, ZoneId zone, List<Day> days) {

    /** Before this share of the period has gone by, nobody can tell how it ends. */
    private static final BigDecimal EARLY = new BigDecimal("0.1");

    public BurnDown {
        days = List.copyOf(days);
    }

    /** What was spent on a day. */
    public record Day(LocalDate day, Money spent) {}

    /** Puts the days together on which something was spent, and those between them. */
    public static BurnDown of(BudgetState state, ZoneId zone, Instant now, List<Day> spent) {
        Account account = state.account();
        Money nothing = Money.zero(state.spent().currency());
        List<Day> days = account.start()
                .datesUntil(LocalDate.ofInstant(now, zone).plusDays(1))
                .map(day -> spent.stream()
                        .filter(one -> one.day().equals(day))
                        .findFirst()
                        .orElse(new Day(day, nothing)))
                .toList();
        return new BurnDown(state, LocalDate.ofInstant(account.to(), zone), now, zone, days);
    }

    /** What was spent from the first day to each, that day included. */
    public List<Day> course() {
        List<Day> course = new ArrayList<>();
        Money sum = Money.zero(state.spent().currency());
        for (Day day : days) {
            sum = sum.plus(day.spent());
            course.add(new Day(day.day(), sum));
        }
        return course;
    }

    /** How much of the period has gone by, from 0 to 1. */
    public BigDecimal elapsed() {
        Account account = state.account();
        long gone = Duration.between(account.from(), now).toSeconds();
        long all = Duration.between(account.from(), account.to()).toSeconds();
        return BigDecimal.valueOf(gone)
                .divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP)
                .min(BigDecimal.ONE);
    }

    /** What will have been spent at the end, if it goes on like this; null where it is too early to tell. */
    public Money forecast() {
        BigDecimal elapsed = elapsed();
        return elapsed.compareTo(EARLY) < 0
                ? null
                : new Money(
                        state.spent().amount().divide(elapsed, 6, RoundingMode.HALF_UP),
                        state.spent().currency());
    }

    /** The day on which the limit is reached, if it goes on like this; null where it is not, or it is too early to tell. */
    public LocalDate reachedOn() {
        Money limit = state.account().budget().goodwill();
        if (state.spent().compare(limit) >= 0) {
            return course().stream()
                    .filter(day -> day.spent().compare(limit) >= 0)
                    .map(Day::day)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        Money forecast = forecast();
        if (forecast == null || forecast.compare(limit) <= 0) {
            return null;
        }
        Account account = state.account();
        long gone = Duration.between(account.from(), now).toSeconds();
        BigDecimal after = limit.amount()
                .multiply(BigDecimal.valueOf(gone))
                .divide(state.spent().amount(), 0, RoundingMode.HALF_UP);
        return LocalDate.ofInstant(account.from().plusSeconds(after.longValueExact()), zone);
    }
}
