package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.name;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.open;
import static amends.http.openapi.Schemas.orNull;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.texts;
import static amends.http.openapi.Schemas.truth;

import amends.outward.Delivery;
import amends.outward.Topic;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;

/** Webhooks, what they are sent, and the messages of assistants. */
final class WebhookSchemas {

    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_DESCRIPTION = 300;

    private WebhookSchemas() {}

    static void put(Map<String, ObjectNode> all) {
        all.put(
                "WebhookRequest",
                object("Where to, and what. A list that is left out means everything.")
                        .must(about("An https URL of a public host.", name(LONGEST_URL)), "url")
                        .may(name(LONGEST_DESCRIPTION), "description")
                        .may(list(oneOf(Topic.names())).put("minItems", 1), "events")
                        .may(texts().put("minItems", 1), "kinds", "domains")
                        .may(truth(), "enabled")
                        .strict());
        all.put("Webhook", webhook().told());
        all.put(
                "MadeWebhook",
                webhook()
                        .must(about("With which what is sent is signed; it is told this once.", text()), "secret")
                        .told());
        all.put("WebhookList", object().must(list(ref("Webhook")), "webhooks").told());
        all.put("Delivery", delivery());
        all.put("DeliveryState", CaseSchemas.lower(Delivery.State.values()));
        all.put(
                "DeliveryPage",
                object().must(list(ref("Delivery")), "deliveries")
                        .may(about("The cursor of the next page.", orNull(text())), "next")
                        .told());
        all.put("McpMessage", open("A message of JSON-RPC 2.0, as the Model Context Protocol has it."));
    }

    private static Schemas.Members webhook() {
        return object("An endpoint of another program, and what it is told.")
                .must(text(), "id", "url")
                .may(text(), "description")
                .may(list(oneOf(Topic.names())), "events")
                .may(texts(), "kinds", "domains")
                .must(truth(), "enabled")
                .may(about("Why nothing is sent any more.", text()), "stopped")
                .must(instant(), "createdAt", "updatedAt")
                .may(instant(), "restsUntil", "previousSecretUntil");
    }

    private static ObjectNode delivery() {
        return object("Something that an endpoint was or is to be sent.")
                .must(about("The webhook-id of every try.", text()), "id")
                .must(oneOf(Arrays.stream(Topic.values()).map(Topic::wireName).toList()), "type")
                .may(text(), "incident")
                .must(instant(), "at")
                .must(CaseSchemas.lower(Delivery.State.values()), "state")
                .must(count(), "attempts")
                .may(instant(), "dueAt")
                .may(
                        object("The last try.")
                                .must(instant(), "at")
                                .may(count(), "status")
                                .may(text(), "problem")
                                .told(),
                        "last")
                .told();
    }
}
