package amends.casework;

import amends.ledger.LedgerEntry;
import amends.money.Money;
import amends.policy.Catalogue.Remedy;
import amends.policy.PolicySet;
import amends.recommendation.Recommendation.Basis;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Enters in the ledger what events give. */
final class Giving {

    private Giving() {}

    /** Enters what an event gives, if anything. */
    static void enter(
            Session session,
            PolicySet policies,
            CaseHead head,
            List<CaseEvent> events,
            CaseEvent event,
            Supplier<UUID> ids) {
        if (!(event.what() instanceof Happening.RemedyGiven given)) {
            return;
        }
        Remedy remedy = policies.library().catalogue().remedies().get(given.remedy());
        boolean owed = policies.library().catalogue().entitlements().containsKey(given.remedy());
        if (remedy == null && !owed) {
            throw new EventRefusedException("there is no remedy \"" + given.remedy() + "\"");
        }
        Money cost = given.amount() != null || remedy == null ? given.amount() : remedy.cost();
        session.ledger()
                .enter(new LedgerEntry(
                        ids.get().toString(),
                        head.id(),
                        head.customerId(),
                        head.domain(),
                        head.kind(),
                        given.remedy(),
                        owed ? Basis.ENTITLEMENT : Basis.GOODWILL,
                        given.amount(),
                        cost,
                        event.at(),
                        event.by(),
                        given.approver()));
    }
}
