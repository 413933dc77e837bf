package amends.recommendation;

import amends.money.Money;
import amends.policy.Act;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;

/**
 * A gift that came through its group.
 *
 * @param proposal who proposed it
 * @param amount the money that is still to be given, or null where it is no money
 * @param choice the group of which the customer chooses one, or null
 */
record Gift(Proposal proposal, Money amount, String choice) {

    /** Whether it is owed rather than given. */
    boolean isOwed() {
        return proposal.act() instanceof Act.Entitle;
    }

    String name() {
        return proposal.act().name();
    }

    Gift oneOf(String group) {
        return new Gift(proposal, amount, group);
    }

    /** The recommendation of what is owed: it costs and is worth what it amounts to, and nobody need approve it. */
    Recommendation owed() {
        return new Compensate(
                name(), Basis.ENTITLEMENT, amount, amount, amount, null, choice, null, Balance.origin(proposal));
    }
}
