package amends.mcp;

import amends.casework.Happening;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.money.Money;
import amends.policy.PolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation.Basis;
import amends.recommendation.Recommendation.Compensate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether policy recommends what an assistant says it gave. A person may have given goodwill on their own judgement, which
 * then has to be written down; an assistant has none.
 *
 * @param plan of the incident now, or null where none can be made
 */
record Recommended(PolicySet policies, Plan plan) {

    /** @throws ProblemException where it is goodwill that is neither recommended nor reserved */
    void check(Happening what) {
        if (!(what instanceof Happening.RemedyGiven given)
                || given.reservation() != null
                || !policies.library().catalogue().remedies().containsKey(given.remedy())) {
            return;
        }
        List<Compensate> goodwill = plan == null
                ? List.of()
                : plan.recommendations().stream()
                        .filter(Compensate.class::isInstance)
                        .map(Compensate.class::cast)
                        .filter(gift -> gift.basis() == Basis.GOODWILL)
                        .toList();
        if (goodwill.stream().noneMatch(gift -> gift.name().equals(given.remedy()))) {
            throw refused(given.remedy(), goodwill);
        }
    }

    private ProblemException refused(String remedy, List<Compensate> instead) {
        String why = plan == null
                ? null
                : plan.withheld().stream()
                        .filter(one -> one.name().equals(remedy))
                        .findFirst()
                        .map(Plan.Withheld::reason)
                        .orElse(null);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("remedy", remedy);
        more.put("instead", instead.stream().map(Recommended::gift).toList());
        return new ProblemException(new Problem(
                "/problems/not-recommended",
                "Policy does not recommend it now",
                409,
                "\"" + remedy + "\" is not recommended for this incident now" + (why == null ? "" : ": " + why),
                null,
                List.of(),
                more));
    }

    private static Map<String, Object> gift(Compensate gift) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("remedy", gift.name());
        Money amount = gift.amount();
        if (amount != null) {
            Map<String, Object> money = new LinkedHashMap<>();
            money.put("amount", amount.amount().toPlainString());
            money.put("currency", amount.currency().getCurrencyCode());
            members.put("amount", money);
        }
        if (gift.origin().message() != null) {
            members.put("message", gift.origin().message());
        }
        return members;
    }
}
