package amends.http;

import amends.ledger.Periods;
import amends.ledger.RefusedGiftException;
import amends.ledger.Shortage;
import amends.money.Money;
import amends.recommendation.Recommendation.Compensate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes problems of goodwill that cannot be given: what stands against it, in figures, and what there is instead. */
final class GiftProblems {

    private GiftProblems() {}

    static Problem of(RefusedGiftException refused) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("remedy", refused.remedy());
        Shortage shortage = refused.shortage();
        if (shortage instanceof Shortage.OverBudget budget) {
            more.put("budget", budget(budget));
        } else if (shortage instanceof Shortage.OverLimit limit) {
            more.put("limit", limit(limit));
        } else if (shortage instanceof Shortage.Unapproved unapproved && unapproved.above() != null) {
            more.put("approval", Map.of("above", money(unapproved.above())));
        }
        more.put("instead", refused.instead().stream().map(GiftProblems::gift).toList());
        boolean approvable = shortage instanceof Shortage.Unapproved;
        return new Problem(
                approvable ? "/problems/approval-needed" : "/problems/not-to-be-given",
                approvable ? "Somebody else has to approve it" : "The limit or the budget does not allow it",
                409,
                refused.getMessage(),
                null,
                List.of(),
                more);
    }

    private static Map<String, Object> budget(Shortage.OverBudget budget) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("per", Periods.name(budget.account().per()));
        members.put("from", budget.account().start());
        members.put("budget", money(budget.account().budget().goodwill()));
        members.put("spent", money(budget.spent()));
        members.put("reserved", money(budget.reserved()));
        members.put("left", money(budget.left()));
        members.put("cost", money(budget.cost()));
        return members;
    }

    private static Map<String, Object> limit(Shortage.OverLimit limit) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("perCustomer", (long) limit.limit());
        members.put("days", (long) limit.days());
        members.put("given", limit.given());
        members.put("reserved", limit.reserved());
        return members;
    }

    private static Map<String, Object> gift(Compensate gift) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("remedy", gift.name());
        if (gift.amount() != null) {
            members.put("amount", money(gift.amount()));
        }
        if (gift.cost() != null) {
            members.put("cost", money(gift.cost()));
        }
        if (gift.origin().message() != null) {
            members.put("message", gift.origin().message());
        }
        return members;
    }

    private static Map<String, Object> money(Money money) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("amount", money.amount().toPlainString());
        members.put("currency", money.currency().getCurrencyCode());
        return members;
    }
}
