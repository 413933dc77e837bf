package amends.recommendation;

import amends.incident.Action;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.incident.Taken;
import amends.money.Money;
import amends.policy.Catalogue;
import amends.policy.Catalogue.GroupMode;
import java.util.List;
import java.util.Map;

/**
 * What was given of a proposal before.
 *
 * @param key what it is reckoned under: the group where only its highest is given, else the name
 * @param money the money given, or null where none was
 * @param reason why nothing more is given, or null where something may be
 */
record Given(String key, Money money, String reason) {

    static Given of(Proposal proposal, String group, GroupMode mode, Catalogue catalogue, List<Taken> taken) {
        String name = proposal.act().name();
        String key = mode == GroupMode.MAX ? group : name;
        Money money = null;
        String reason = null;
        for (int i = 0; i < taken.size(); i++) {
            Taken one = taken.get(i);
            if (one.action() != Action.COMPENSATE) {
                continue;
            }
            boolean sameName = one.name().equals(name);
            boolean sameGroup = belongs(one.name(), group, catalogue);
            if (sameName && (one.amount() == null || proposal.amount() == null)) {
                reason = "given at " + one.at();
            } else if (sameGroup && !sameName && mode == GroupMode.EXCLUSIVE) {
                reason = "the customer chose \"" + one.name() + "\" at " + one.at();
            } else if (proposal.amount() != null
                    && one.amount() != null
                    && (sameName || (sameGroup && mode == GroupMode.MAX))) {
                money = add(money, one, proposal, i);
            }
        }
        return new Given(key, money, reason);
    }

    /** What is still due: an amount less what was given, which counts only once however many proposals share it. */
    Money rest(Money amount, Map<String, Money> spentOf) {
        Money given = spentOf.getOrDefault(key, money == null ? Money.zero(amount.currency()) : money);
        Money counted = given.compare(amount) > 0 ? amount : given;
        spentOf.put(key, given.minus(counted));
        return amount.minus(counted);
    }

    private static boolean belongs(String name, String group, Catalogue catalogue) {
        boolean known = catalogue.remedies().containsKey(name)
                || catalogue.entitlements().containsKey(name);
        return known && catalogue.groupOf(name).equals(group);
    }

    private static Money add(Money sum, Taken one, Proposal proposal, int index) {
        if (!one.amount().currency().equals(proposal.amount().currency())) {
            throw new SituationException(SituationProblem.of(
                            "/taken/" + index + "/amount/currency",
                            "\"" + one.name() + "\" is due in another currency than it was given in")
                    .expecting(
                            proposal.amount().currency().getCurrencyCode(),
                            one.amount().currency().getCurrencyCode()));
        }
        return sum == null ? one.amount() : sum.plus(one.amount());
    }
}
