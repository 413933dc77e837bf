package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An incident that is kept has the plan of the same situation that somebody states by hand. */
class KeptPlanTest extends IncidentTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> EVENTS = List.of(
            "\"type\":\"acknowledged\",\"message\":\"sorry\"",
            "\"type\":\"statusSent\",\"message\":\"news\",\"expectedAt\":\"2026-11-22T21:00:00Z\"",
            "\"type\":\"statusSent\",\"message\":\"news\"",
            "\"type\":\"asked\",\"message\":\"what-helps\"",
            "\"type\":\"remedyDeclined\",\"remedy\":\"appetizer\"",
            "\"type\":\"overridden\",\"action\":\"escalate\",\"name\":\"manager\",\"did\":\"x\",\"reason\":\"she is away\"",
            "\"type\":\"escalated\",\"role\":\"manager\"",
            "\"type\":\"estimated\",\"expectedAt\":\"2026-11-22T20:30:00Z\"",
            "\"type\":\"paused\"",
            "\"type\":\"resumed\"",
            "\"type\":\"resolved\"",
            "\"type\":\"reopened\"",
            "\"type\":\"followedUp\",\"message\":\"how-was-it\"");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void thePlanIsThatOfTheSituationStatedByHand(long seed) throws Exception {
        Random random = new Random(seed);
        open(",\"severity\":\"MAJOR\"");
        service.at("20:10");
        for (int i = 0; i < 14; i++) {
            Instant at = Service.START.plusSeconds(random.nextInt(4_000));
            service.post(
                    "/v1/incidents/" + id + "/events",
                    "{" + EVENTS.get(random.nextInt(EVENTS.size())) + ",\"at\":\"" + at + "\"}");
        }
        for (String time : List.of("20:10", "20:27:31", "21:30", "22:11")) {
            service.at(time);
            Answer kept = look();
            Answer stated = service.post("/v1/evaluations", byHand(kept.json()).toString());
            assertThat(stated.status()).as(stated.text()).isEqualTo(200);
            ObjectNode plan = (ObjectNode) stated.json();
            plan.remove("decisionId");
            assertThat(kept.json().get("plan")).as(kept.text()).isEqualTo(plan);
        }
    }

    /** The request that says what the events say. */
    private static ObjectNode byHand(JsonNode kept) {
        ObjectNode request = JSON.createObjectNode();
        request.set("incident", kept.get("incident"));
        request.set("customer", kept.get("customer"));
        ArrayNode taken = request.putArray("taken");
        ArrayNode setAside = request.putArray("setAside");
        ArrayNode pauses = request.putArray("pauses");
        ArrayNode reopenings = request.putArray("reopenings");
        ObjectNode open = null;
        List<JsonNode> course = StreamSupport.stream(kept.get("events").spliterator(), false)
                .sorted(Comparator.comparing(one -> Instant.parse(one.get("at").textValue())))
                .toList();
        for (JsonNode event : course) {
            String at = event.get("at").textValue();
            switch (event.get("type").textValue()) {
                case "acknowledged" -> done(taken, "acknowledge", event.get("message"), event);
                case "statusSent" -> done(taken, "status", event.get("message"), event);
                case "asked" -> done(taken, "ask", event.get("message"), event);
                case "followedUp" -> done(taken, "followUp", event.get("message"), event);
                case "escalated" -> done(taken, "escalate", event.get("role"), event);
                case "remedyDeclined" ->
                    done(setAside, "compensate", event.get("remedy"), event)
                            .put("reason", "the customer declined it at " + at);
                case "overridden" ->
                    done(setAside, "escalate", event.get("name"), event)
                            .put("reason", "overridden at " + at + ": she is away");
                case "paused" -> open = pauses.addObject().put("from", at);
                case "resumed", "resolved" -> {
                    if (open != null) {
                        open.put("to", at);
                        open = null;
                    }
                }
                case "reopened" -> reopenings.add(at);
                default -> {}
            }
        }
        return request;
    }

    private static ObjectNode done(ArrayNode list, String action, JsonNode name, JsonNode event) {
        ObjectNode one = list.addObject().put("action", action);
        one.set("name", name);
        one.set("at", event.get("at"));
        if (event.has("expectedAt")) {
            one.set("expectedAt", event.get("expectedAt"));
        }
        return one;
    }
}
