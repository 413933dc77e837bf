package amends.http.openapi;

import static amends.http.openapi.Schemas.node;

import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.FieldType.Basic;
import amends.policy.Kind;
import amends.policy.PolicySet;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests that can be sent as they stand. What they say of incidents is made of the kinds that the rules declare. */
final class Examples {

    private static final String JSON = MediaType.APPLICATION_JSON;
    private static final int MOST_KINDS = 12;

    private final PolicySet policies;

    Examples(PolicySet policies) {
        this.policies = policies;
    }

    /** Adds the examples of an operation's body in a media type. */
    void put(String operation, String type, ObjectNode media) {
        if (type.equals(JSON)) {
            Map<String, ObjectNode> all = of(operation);
            all.forEach((name, value) ->
                    media.withObject("/examples").putObject(name).set("value", value));
        } else if (type.equals("application/x-ndjson") && !policies.kindNames().isEmpty()) {
            String line = incident(firstKind()).toString();
            String keyed = "{\"key\":\"example-1\"," + line.substring(1);
            media.withObject("/examples")
                    .putObject("lines")
                    .put("value", (operation.equals("openIncidents") ? keyed : line) + "\n");
        }
    }

    private Map<String, ObjectNode> of(String operation) {
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        switch (operation) {
            case "evaluate", "openIncident" ->
                policies.kindNames().stream()
                        .limit(MOST_KINDS)
                        .forEach(name -> all.put(name, incident(policies.kind(name))));
            case "recordEvent" -> events(all);
            case "reserveRemedy" ->
                policies.library().catalogue().remedies().keySet().stream()
                        .sorted()
                        .findFirst()
                        .ifPresent(remedy ->
                                all.put("remedy", node().put("remedy", remedy).put("by", "maria")));
            case "makeKey" ->
                all.put(
                        "till",
                        node().put("name", "till 4")
                                .set("roles", node().arrayNode().add("agent")));
            case "makeWebhook", "changeWebhook" ->
                all.put("everything", node().put("url", "https://hooks.example.com/amends"));
            case "checkPolicies" -> all.put("draft", node().set("files", draft().get("files")));
            case "approveReservation" -> all.put("approval", node().put("by", "omar"));
            case "replayDecision" -> {
                all.put("itsOwnRelease", node());
                all.put("whatServesNow", node().put("release", "current"));
            }
            case "storeDraft" -> all.put("draft", draft());
            case "proposeRelease", "withdrawRelease", "approveRelease", "activateRelease", "rollBack", "unpin" ->
                all.put("word", node().put("by", "maria").put("why", "the new menu"));
            default -> {
                // Others have none.
            }
        }
        return all;
    }

    private Kind firstKind() {
        return policies.kind(policies.kindNames().get(0));
    }

    /** An incident that is 21 minutes late, whenever it is sent. */
    private ObjectNode incident(Kind kind) {
        ObjectNode request = node();
        ObjectNode incident = request.putObject("incident");
        incident.put("kind", kind.fullName());
        for (Field field : kind.shape().fields()) {
            if (field.required()) {
                value(field, incident);
            }
        }
        incident.put("delayMinutes", 21);
        Currency currency = policies.library().settings(kind.domain()).currency();
        incident.put("orderValue", "86.00").put("currency", currency == null ? "EUR" : currency.getCurrencyCode());
        request.putObject("customer").put("id", "c-17").put("language", "en");
        return request;
    }

    private static void value(Field field, ObjectNode incident) {
        FieldType type = field.type();
        if (type instanceof FieldType.Closed closed) {
            incident.put(field.name(), closed.values().get(0));
        } else {
            switch ((Basic) type) {
                case TEXT -> incident.put(field.name(), "any");
                case BOOLEAN -> incident.put(field.name(), true);
                case INT, LONG -> incident.put(field.name(), 2);
                case DECIMAL -> incident.put(field.name(), "12.50");
                case DATE -> incident.put(field.name(), "2026-11-22");
                case INSTANT -> incident.put(field.name(), "2026-11-22T19:10:00Z");
            }
        }
    }

    private static void events(Map<String, ObjectNode> all) {
        all.put("paused", node().put("type", "paused").put("reason", "the customer asked us to wait"));
        all.put("resumed", node().put("type", "resumed"));
        all.put("snoozed", node().put("type", "snoozed").put("minutes", 10).put("by", "maria"));
        all.put("customerReplied", node().put("type", "customerReplied").put("text", "Thank you for telling us."));
        all.put(
                "resolved",
                node().put("type", "resolved").put("id", "till-4-0017").put("by", "maria"));
        all.put("outcome", node().put("type", "outcome").put("rating", 4).put("comment", "All was well in the end."));
        all.put("reopened", node().put("type", "reopened").put("reason", "the soup is cold again"));
    }

    private static ObjectNode draft() {
        ObjectNode draft = node();
        draft.putObject("files").put("bakery/late-bread.drl", """
                        package bakery;

                        declare LateBread extends Incident
                        end

                        rule "Acknowledge late bread"
                        when
                            LateBread( delayMinutes >= 5 )
                        then
                            recommend.acknowledge("amends.acknowledge");
                        end
                        """);
        return draft.put("by", "maria").put("why", "the bakery opens");
    }
}
