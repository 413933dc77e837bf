package amends.backtest;

import amends.incident.LedgerSnapshot;
import amends.money.Money;
import amends.policy.Catalogue.Budget;
import amends.policy.Catalogue.Limit;
import amends.policy.Catalogue.Remedy;
import amends.policy.Library;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What was given so far in a backtest; for one thread, fed in the order of the incidents. */
final class RunningLedger {

    private final Library library;
    private final Duration longestLimit;
    private final Map<String, List<LedgerSnapshot.Given>> byCustomer = new HashMap<>();
    private final Map<String, Map<LocalDate, Money>> spent = new TreeMap<>();
    private final List<Exhaustion> exhaustions = new ArrayList<>();

    RunningLedger(Library library) {
        this.library = library;
        this.longestLimit = Duration.ofDays(library.catalogue().remedies().values().stream()
                .map(Remedy::limit)
                .filter(limit -> limit != null)
                .mapToLong(Limit::days)
                .max()
                .orElse(0));
    }

    /** What the ledger says when an incident is settled. */
    LedgerSnapshot at(PastIncident past) {
        String customer = past.situation().customerId();
        List<LedgerSnapshot.Given> given = customer == null ? List.of() : byCustomer.getOrDefault(customer, List.of());
        Budget budget = library.budgets().get(past.domain());
        Money sum = budget == null ? null : spent(past.domain(), day(past.domain(), past.asOf(), budget));
        return new LedgerSnapshot(given, sum);
    }

    /** Whether what stands in the ledger could change what an incident got while nothing did. */
    boolean binds(Course course, LedgerSnapshot ledger) {
        Money sum = ledger.spent();
        Budget budget = library.budgets().get(course.past().domain());
        for (Gift gift : course.gifts()) {
            if (gift.isOwed()) {
                continue;
            }
            Remedy remedy = library.catalogue().remedies().get(gift.what().name());
            if (gift.what().insteadOf() != null || (remedy.limit() != null && isNear(remedy, gift, ledger))) {
                return true;
            }
            Money cost = gift.cost();
            if (sum != null && cost != null && cost.currency().equals(sum.currency())) {
                sum = sum.plus(cost);
            }
        }
        return budget != null
                && sum != null
                && sum.amount().compareTo(budget.goodwill().amount().multiply(least(budget))) > 0;
    }

    private static BigDecimal least(Budget budget) {
        return budget.degradeAt().min(BigDecimal.ONE);
    }

    private static boolean isNear(Remedy remedy, Gift gift, LedgerSnapshot ledger) {
        Instant since = gift.at().minus(Duration.ofDays(remedy.limit().days()));
        long before = ledger.given().stream()
                .filter(one -> one.remedy().equals(remedy.name()) && one.at().isAfter(since))
                .count();
        return before >= remedy.limit().perCustomer();
    }

    /** Enters what an incident got. */
    void enter(Course course) {
        PastIncident past = course.past();
        String customer = past.situation().customerId();
        Budget budget = library.budgets().get(past.domain());
        for (Gift gift : course.gifts()) {
            if (!gift.isOwed()) {
                if (customer != null) {
                    remember(customer, gift);
                }
                if (budget != null && gift.cost() != null) {
                    spend(past.domain(), budget, gift);
                }
            }
        }
    }

    private void remember(String customer, Gift gift) {
        List<LedgerSnapshot.Given> given = byCustomer.computeIfAbsent(customer, one -> new ArrayList<>());
        given.removeIf(one -> one.at().isBefore(gift.at().minus(longestLimit)));
        given.add(new LedgerSnapshot.Given(gift.what().name(), gift.at()));
    }

    private void spend(String domain, Budget budget, Gift gift) {
        if (!gift.cost().currency().equals(budget.goodwill().currency())) {
            return;
        }
        LocalDate period = day(domain, gift.at(), budget);
        Money before = Objects.requireNonNullElse(
                spent(domain, period), Money.zero(budget.goodwill().currency()));
        Money after = before.plus(gift.cost());
        spent.computeIfAbsent(domain, one -> new TreeMap<>()).put(period, after);
        BigDecimal most = budget.goodwill().amount();
        BigDecimal degraded = most.multiply(budget.degradeAt());
        if (before.amount().compareTo(degraded) <= 0 && after.amount().compareTo(degraded) > 0) {
            exhaustions.add(new Exhaustion(domain, period, gift.at(), after));
        }
    }

    private Money spent(String domain, LocalDate period) {
        return spent.getOrDefault(domain, Map.of()).get(period);
    }

    private LocalDate day(String domain, Instant instant, Budget budget) {
        return budget.per()
                .start(LocalDate.ofInstant(instant, library.settings(domain).zone()));
    }

    /** When budgets came to where gestures give way, in the order in which that happened. */
    List<Exhaustion> exhaustions() {
        return List.copyOf(exhaustions);
    }
}
