package amends.ledger;

import amends.money.Money;
import amends.policy.Catalogue.Budget;
import amends.policy.Catalogue.Period;
import amends.policy.Library;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * One period of a domain's goodwill budget.
 *
 * @param domain the domain
 * @param per the sort of period
 * @param start its first day, in the domain's zone
 * @param from its first instant
 * @param to the first instant after it
 * @param budget what may be spent in it
 */
public record Account(String domain, Period per, LocalDate start, Instant from, Instant to, Budget budget) {

    public Account {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(budget, "budget");
    }

    /** The period of a domain's budget in which an instant lies; null where the domain has no budget. */
    public static Account of(Library library, String domain, Instant at) {
        Budget budget = library.budgets().get(domain);
        if (budget == null) {
            return null;
        }
        ZoneId zone = library.settings(domain).zone();
        LocalDate start = budget.per().start(LocalDate.ofInstant(at, zone));
        LocalDate next = next(budget.per(), start);
        return new Account(
                domain,
                budget.per(),
                start,
                start.atStartOfDay(zone).toInstant(),
                next.atStartOfDay(zone).toInstant(),
                budget);
    }

    /** The period that begins on a day; null where the budget has no such period now. */
    public static Account starting(Library library, String domain, LocalDate start) {
        if (start == null) {
            return null;
        }
        Account account = of(
                library,
                domain,
                start.atStartOfDay(library.settings(domain).zone()).toInstant());
        return account == null || !account.start().equals(start) ? null : account;
    }

    private static LocalDate next(Period per, LocalDate start) {
        return switch (per) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /** Whether a cost counts against it: one in another currency cannot be reckoned. */
    public boolean counts(Money cost) {
        return cost != null && cost.currency().equals(budget.goodwill().currency());
    }
}
