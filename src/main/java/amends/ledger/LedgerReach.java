package amends.ledger;

import amends.money.Money;
import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.Catalogue.Remedy;
import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * For which kinds anything in the ledger can change a plan, found once for a release: an evaluation of another kind need
 * not ask the database.
 *
 * @param needs what matters, by the kind's full name
 */
public record LedgerReach(Map<String, Need> needs) {

    private static final Need NONE = new Need(false, false);

    /**
     * What matters of the ledger.
     *
     * @param limits whether a remedy that can be recommended has a limit for each customer
     * @param budget whether one that costs something can be, in a domain that has a budget
     */
    public record Need(boolean limits, boolean budget) {

        /** Whether anything has to be asked for a customer, or for none. */
        public boolean asks(String customerId) {
            return budget || (limits && customerId != null);
        }
    }

    public LedgerReach {
        needs = Map.copyOf(needs);
    }

    /** Reads the rules of all kinds. */
    public static LedgerReach of(PolicySet policies) {
        Map<String, Need> needs = new HashMap<>();
        for (DomainPolicy domain : policies.domains()) {
            boolean hasBudget = policies.library().budgets().containsKey(domain.name());
            for (Kind kind : domain.kinds().values()) {
                needs.put(
                        kind.fullName(),
                        need(reachable(domain, kind, policies.library().catalogue()), hasBudget));
            }
        }
        return new LedgerReach(needs);
    }

    /** What matters for a kind. */
    public Need of(String kind) {
        return needs.getOrDefault(kind, NONE);
    }

    private static Need need(Set<Remedy> remedies, boolean hasBudget) {
        return new Need(
                remedies.stream().anyMatch(remedy -> remedy.limit() != null),
                hasBudget && remedies.stream().anyMatch(remedy -> costs(remedy.cost())));
    }

    /** One without a cost in the catalogue costs the money that the rule says. */
    private static boolean costs(Money cost) {
        return cost == null || cost.isPositive();
    }

    private static Set<Remedy> reachable(DomainPolicy domain, Kind kind, Catalogue catalogue) {
        Set<Remedy> reachable = new HashSet<>();
        for (Rule rule : domain.rules()) {
            if (!rule.concerns(kind)) {
                continue;
            }
            for (Act act : rule.acts()) {
                if (act instanceof Act.Compensate gift) {
                    Remedy remedy = catalogue.remedies().get(gift.name());
                    reachable.add(remedy);
                    remedy.instead()
                            .forEach(name -> reachable.add(catalogue.remedies().get(name)));
                }
            }
        }
        return reachable;
    }
}
