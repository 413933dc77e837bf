package amends.mcp;

import amends.casework.Happening;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.money.Money;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation.Compensate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether policy recommends what an assistant says it gave. A person may have given something on their own judgement, which
 * then has to be written down; an assistant has none, neither for goodwill nor for what is owed.
 *
 * @param plan of the incident now, or null where none can be made
 */
record Recommended(Plan plan) {

    /** @throws ProblemException where it is neither recommended nor reserved, or more money than is recommended */
    void check(Happening what) {
        if (!(what instanceof Happening.RemedyGiven given) || given.reservation() != null) {
            return;
        }
        List<Compensate> gifts = plan == null
                ? List.of()
                : plan.recommendations().stream()
                        .filter(Compensate.class::isInstance)
                        .map(Compensate.class::cast)
                        .toList();
        Compensate wanted = gifts.stream()
                .filter(gift -> gift.name().equals(given.remedy()))
                .findFirst()
                .orElseThrow(() -> refused(given.remedy(), gifts));
        if (isMore(given.amount(), wanted.amount())) {
            throw new ProblemException(new Problem(
                    "/problems/not-recommended",
                    "Policy does not recommend it now",
                    409,
                    "policy recommends " + wanted.amount() + " of \"" + given.remedy() + "\", and not "
                            + given.amount(),
                    null,
                    List.of(),
                    Map.of("remedy", given.remedy(), "instead", List.of(gift(wanted)))));
        }
    }

    private static boolean isMore(Money given, Money recommended) {
        return given != null
                && recommended != null
                && (!given.currency().equals(recommended.currency()) || given.compare(recommended) > 0);
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
