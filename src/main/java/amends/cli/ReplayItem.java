package amends.cli;

import amends.money.Money;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommendation.Compensate;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a plan recommends.
 *
 * @param cost what it costs us, or null where nothing is known of that
 * @param currency of the cost, or null
 * @param choice the group of which the customer chooses one, or null
 */
record ReplayItem(String action, String name, String rule, BigDecimal cost, String currency, String choice) {

    /** What a plan recommends. */
    static List<ReplayItem> of(Plan plan) {
        List<ReplayItem> items = new ArrayList<>();
        for (Recommendation one : plan.recommendations()) {
            Compensate given = one instanceof Compensate compensate ? compensate : null;
            Money cost = given == null ? null : given.costToUs();
            items.add(new ReplayItem(
                    one.action().wireName(),
                    one.name(),
                    one.origin().rule(),
                    cost == null ? null : cost.amount(),
                    cost == null ? null : cost.currency().getCurrencyCode(),
                    given == null ? null : given.choice()));
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
                    cost.path("currency").asText(null),
                    one.path("choice").asText(null)));
        }
        return items;
    }

    /** Those that cost something; of a choice, the dearest. */
    static Collection<ReplayItem> costly(List<ReplayItem> items) {
        Map<String, ReplayItem> costly = new LinkedHashMap<>();
        for (ReplayItem item : items) {
            if (item.cost() != null) {
                String key = item.choice() == null ? "each " + costly.size() : "choice " + item.choice();
                costly.merge(key, item, (one, other) -> one.cost().compareTo(other.cost()) < 0 ? other : one);
            }
        }
        return costly.values();
    }
}
