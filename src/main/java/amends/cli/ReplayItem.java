package amends.cli;

import amends.money.Money;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Compensate;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a plan recommends.
 *
 * @param cost what it costs us, or null where nothing is known of that
 * @param currency of the cost, or null
 */
record ReplayItem(String action, String name, String rule, BigDecimal cost, String currency) {

    /** What a plan recommends. */
    static List<ReplayItem> of(Plan plan) {
        List<ReplayItem> items = new ArrayList<>();
        for (Recommendation one : plan.recommendations()) {
            Money cost = one instanceof Compensate given ? given.costToUs() : null;
            items.add(new ReplayItem(
                    one.action().wireName(),
                    one.name(),
                    one.origin().rule(),
                    cost == null ? null : cost.amount(),
                    cost == null ? null : cost.currency().getCurrencyCode()));
        }
        return items;
    }

    /** What a plan recommends that was written as JSON. */
    static List<ReplayItem> of(JsonNode plan) {
        List<ReplayItem> items = new ArrayList<>();
        for (JsonNode one : plan.path("recommendations")) {
            JsonNode cost = one.hasNonNull("cost") ? one.get("cost") : one.path("amount");
            items.add(new ReplayItem(
                    one.path("action").asText(),
                    one.path("name").asText(),
                    one.path("rule").asText(),
                    cost.has("amount") ? new BigDecimal(cost.get("amount").asText()) : null,
                    cost.path("currency").asText(null)));
        }
        return items;
    }
}
