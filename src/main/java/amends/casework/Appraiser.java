package amends.casework;

import amends.incident.Action;
import amends.ledger.Account;
import amends.ledger.Purse;
import amends.ledger.RefusedGiftException;
import amends.ledger.Shortage;
import amends.money.Money;
import amends.policy.Catalogue.Remedy;
import amends.policy.Library;
import amends.policy.Nearest;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Judges goodwill before it is given or reserved, in the transaction that does: what it costs, whether limit and budget
 * allow it, and whether somebody has to approve it.
 */
final class Appraiser {

    private final Deciding deciding;
    private final Session session;
    private final CaseHead head;
    private final CaseState before;
    private final Instant now;

    /**
     * @param head the incident, locked
     * @param before where it stood before
     */
    Appraiser(Deciding deciding, Session session, CaseHead head, CaseState before, Instant now) {
        this.deciding = deciding;
        this.session = session;
        this.head = head;
        this.before = before;
        this.now = now;
    }

    /**
     * What came of it.
     *
     * @param cost what it costs us
     * @param account the budget's period that it counts in, or null
     * @param unapproved what an approval is needed for, or null
     */
    record Appraisal(Remedy remedy, Money cost, Account account, Shortage.Unapproved unapproved) {}

    /** Whether a name is that of something owed. */
    boolean isOwed(String name) {
        return library().catalogue().entitlements().containsKey(name);
    }

    /** @throws EventRefusedException where there is no remedy of that name */
    Remedy remedy(String name) {
        Remedy remedy = library().catalogue().remedies().get(name);
        if (remedy == null) {
            TreeSet<String> known =
                    new TreeSet<>(library().catalogue().remedies().keySet());
            known.addAll(library().catalogue().entitlements().keySet());
            String nearest = Nearest.to(name, known);
            throw new EventRefusedException("there is no remedy \"" + name + "\""
                    + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?"));
        }
        return remedy;
    }

    /**
     * Judges a remedy, and locks the accounts that it counts in.
     *
     * @param amount the money, or null
     * @param at when it is given
     * @throws RefusedGiftException where limit or budget do not allow it
     * @throws EventRefusedException where what is asked makes no sense
     */
    Appraisal appraise(String name, Money amount, Instant at) {
        Remedy remedy = remedy(name);
        // Whoever could say what it costs could pass by budget and approval.
        if (amount != null && remedy.cost() != null) {
            throw new EventRefusedException(
                    "\"" + name + "\" is no money and costs " + remedy.cost() + ": state no amount");
        }
        Money cost = amount == null ? remedy.cost() : amount;
        if (cost == null) {
            throw new EventRefusedException("\"" + name + "\" is money: state its amount");
        }
        Shortage.Unapproved unapproved = unapproved(remedy, amount, cost);
        Account account = Account.of(library(), head.domain(), at);
        Purse.Wish wish = new Purse.Wish(head.customerId(), remedy, cost, account, at);
        Optional<Shortage> shortage = new Purse(session.ledger(), now).judge(wish);
        if (shortage.isPresent()) {
            throw refused(name, shortage.get());
        }
        return new Appraisal(remedy, cost, wish.counted(), unapproved);
    }

    /** A refusal that says what the plan has instead. */
    RefusedGiftException refused(String name, Shortage shortage) {
        boolean mayStay = shortage instanceof Shortage.Unapproved;
        List<Compensate> instead = goodwill(plan()).stream()
                .filter(gift -> mayStay || !gift.name().equals(name))
                .toList();
        return new RefusedGiftException(name, shortage, instead);
    }

    private Shortage.Unapproved unapproved(Remedy remedy, Money amount, Money cost) {
        Money above = remedy.approval(cost);
        if (above != null) {
            return new Shortage.Unapproved(
                    above,
                    cost,
                    "it costs " + cost + ", and above " + above
                            + " somebody else has to approve it: state by and approver, two persons");
        }
        String beyond = amount == null ? again(remedy) : tooMuch(remedy, amount);
        return beyond == null
                ? null
                : new Shortage.Unapproved(null, cost, beyond + "; with by and approver, two persons, it can be given");
    }

    private String again(Remedy remedy) {
        return before.taken().stream()
                .filter(one -> one.action() == Action.COMPENSATE && one.name().equals(remedy.name()))
                .findFirst()
                .map(one -> "it was given for this incident at " + one.at())
                .orElse(null);
    }

    /** Why the amount is more than is recommended now, or null. */
    private String tooMuch(Remedy remedy, Money amount) {
        Plan plan = plan();
        if (plan == null) {
            return null;
        }
        Money recommended = goodwill(plan).stream()
                .filter(gift -> gift.name().equals(remedy.name()))
                .map(Compensate::costToUs)
                .findFirst()
                .orElse(null);
        if (recommended == null) {
            return "the plan does not recommend it now";
        }
        if (!recommended.currency().equals(amount.currency())) {
            throw new EventRefusedException("\"" + remedy.name() + "\" is recommended in " + recommended.currency()
                    + ", not in " + amount.currency());
        }
        return amount.compare(recommended) > 0 ? "the plan recommends " + recommended + " now" : null;
    }

    private Plan plan() {
        return deciding.make(session, head, before, now).plan();
    }

    private static List<Compensate> goodwill(Plan plan) {
        return plan == null
                ? List.of()
                : plan.recommendations().stream()
                        .filter(Compensate.class::isInstance)
                        .map(Compensate.class::cast)
                        .filter(gift -> gift.basis() == Basis.GOODWILL)
                        .toList();
    }

    private Library library() {
        return deciding.policies().policies().library();
    }
}
