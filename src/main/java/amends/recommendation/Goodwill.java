package amends.recommendation;

import amends.incident.LedgerSnapshot;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import amends.policy.Catalogue;
import amends.policy.Catalogue.Budget;
import amends.policy.Catalogue.Limit;
import amends.policy.Catalogue.Remedy;
import amends.policy.Library;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keeps goodwill within its limits and budget. Under pressure a gesture gives way to the first of its {@code instead}
 * that fits, whose last costs nothing: never to silence.
 */
final class Goodwill {

    private final Catalogue catalogue;
    private final Budget budget;
    private final LedgerSnapshot ledger;
    private final boolean customerKnown;
    private final List<Taken> taken;
    private final Instant asOf;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> setAside = new HashSet<>();
    private Money spent;

    Goodwill(Library library, String domain, Situation situation, Instant asOf) {
        this.catalogue = library.catalogue();
        this.budget = library.budgets().get(domain);
        this.ledger = situation.ledger();
        this.customerKnown = situation.customerId() != null;
        this.asOf = asOf;
        situation.setAside().forEach(one -> setAside.add(one.name()));
        this.taken = situation.taken() == null ? List.of() : situation.taken();
        this.spent = budget == null || ledger.spent() != null
                ? ledger.spent()
                : Money.zero(budget.goodwill().currency());
    }

    /** What the reader must know: limits that could not be judged. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Settles gifts in their order; of alternatives only the dearest counts against the budget. */
    void settle(List<Gift> gifts, List<Recommendation> recommended, List<Plan.Withheld> withheld) {
        Map<String, Money> choices = new HashMap<>();
        Set<String> names = new HashSet<>();
        gifts.forEach(gift -> names.add(gift.name()));
        for (Gift gift : gifts) {
            Compensate full = full(gift);
            Remedy remedy = catalogue.remedies().get(gift.name());
            String reason = reason(remedy, full.cost());
            Compensate settled = reason == null ? full : instead(gift, remedy, full, names);
            if (reason != null) {
                withheld.add(Balance.withheld(gift.proposal(), reason));
            }
            if (settled != null) {
                recommended.add(settled);
                count(settled, choices);
            }
        }
    }

    private Compensate full(Gift gift) {
        Remedy remedy = catalogue.remedies().get(gift.name());
        Money cost = gift.amount() != null ? gift.amount() : remedy.cost();
        Money value = gift.amount() != null ? gift.amount() : remedy.value();
        return compensate(gift, remedy, gift.amount(), cost, value, null);
    }

    private Compensate compensate(Gift gift, Remedy remedy, Money amount, Money cost, Money value, String insteadOf) {
        return new Compensate(
                remedy.name(),
                Basis.GOODWILL,
                amount,
                cost,
                value,
                remedy.approval(cost),
                gift.choice(),
                insteadOf,
                Balance.origin(gift.proposal()));
    }

    /** The first of the remedies instead that fits, or null where none does. */
    private Compensate instead(Gift gift, Remedy remedy, Compensate full, Set<String> names) {
        for (String name : remedy.instead()) {
            Remedy other = catalogue.remedies().get(name);
            boolean cheaper = other.cost() == null
                    || full.cost() == null
                    || !other.cost().currency().equals(full.cost().currency())
                    || other.cost().compare(full.cost()) <= 0;
            if (cheaper
                    && !setAside.contains(name)
                    && taken.stream().noneMatch(one -> one.name().equals(name))
                    && overLimit(other) == null
                    && !overBudget(other.cost())
                    && names.add(name)) {
                return compensate(gift, other, null, other.cost(), other.value(), remedy.name());
            }
        }
        return null;
    }

    /** Why a remedy cannot be given in full, or null where it can. */
    private String reason(Remedy remedy, Money cost) {
        String limit = overLimit(remedy);
        if (limit != null) {
            return limit;
        }
        if (overBudget(cost)) {
            return "the goodwill budget of " + budget.goodwill() + " a "
                    + budget.per().name().toLowerCase(Locale.ROOT) + " does not reach";
        }
        return pastDegrade(cost)
                ? "more than " + percent(budget.degradeAt()) + " % of the goodwill budget of " + budget.goodwill()
                        + " is spent"
                : null;
    }

    private String overLimit(Remedy remedy) {
        Limit limit = remedy.limit();
        if (limit == null) {
            return null;
        }
        if (!customerKnown) {
            notes.add("Limits for each customer are not judged: the request names no customer id.");
            return null;
        }
        Instant since = asOf.minus(Duration.ofDays(limit.days()));
        int count = 0;
        for (LedgerSnapshot.Given given : ledger.given()) {
            if (given.remedy().equals(remedy.name()) && given.at().isAfter(since)) {
                count++;
            }
        }
        return count >= limit.perCustomer()
                ? "the limit of " + limit.perCustomer() + " for a customer in " + limit.days() + " days is reached"
                : null;
    }

    private boolean overBudget(Money cost) {
        return counts(cost) && spent.plus(cost).compare(budget.goodwill()) > 0;
    }

    private boolean pastDegrade(Money cost) {
        BigDecimal threshold =
                budget == null ? null : budget.goodwill().amount().multiply(budget.degradeAt());
        return counts(cost) && spent.amount().compareTo(threshold) > 0;
    }

    /** Whether a cost is reckoned against the budget: one in another currency cannot be, and the plan says so. */
    private boolean counts(Money cost) {
        if (budget == null || cost == null || !cost.isPositive()) {
            return false;
        }
        if (!cost.currency().equals(spent.currency())) {
            notes.add("A cost in " + cost.currency() + " is not reckoned against the goodwill budget in "
                    + spent.currency() + ".");
            return false;
        }
        return true;
    }

    private void count(Compensate gift, Map<String, Money> choices) {
        if (!counts(gift.cost())) {
            return;
        }
        Money more = gift.cost();
        if (gift.choice() != null) {
            Money before = choices.getOrDefault(gift.choice(), Money.zero(more.currency()));
            Money dearest = before.compare(more) > 0 ? before : more;
            choices.put(gift.choice(), dearest);
            more = dearest.minus(before);
        }
        spent = spent.plus(more);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
