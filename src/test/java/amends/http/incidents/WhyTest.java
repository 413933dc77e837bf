package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why a decision was made as it was, asked over HTTP with the shipped rules. */
class WhyTest {

    private static Service service;
    private static String decision;

    @BeforeAll
    static void ask() throws Exception {
        service = Service.on(Path.of("rules")).at("19:31");
        decision = service.post("/v1/evaluations", """
                        {"incident": {"kind": "restaurant.LateMeal", "id": "T12-0455", "dueAt": "2026-11-22T19:10:00Z",
                                      "course": "main", "partySize": 4},
                         "customer": {"id": "c-17", "tier": "gold"},
                         "taken": [{"action": "acknowledge", "name": "late-meal.sorry", "at": "2026-11-22T19:16:00Z"},
                                   {"action": "status", "name": "late-meal.update", "at": "2026-11-22T19:26:00Z"}]}""").json().get("decisionId").textValue();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Answer why(String query, String... headers) throws Exception {
        return service.get("/v1/decisions/" + decision + "/why" + query, headers);
    }

    private static String rule(String name) {
        return "?rule=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Test
    void aDecisionIsExplainedAsItWasMade() throws Exception {
        service.at("23:00");
        JsonNode why = why("").json();
        assertThat(why.get("decisionId").textValue()).isEqualTo(decision);
        assertThat(why.get("asOf").textValue()).isEqualTo("2026-11-22T19:31:00Z");
        assertThat(why.get("customer").textValue()).startsWith("Your meal was due at 14:10 and is 21 minutes late.");
        assertThat(why.at("/fired/1/because/0").textValue())
                .isEqualTo("it is 21 minutes late, which is more than 20 minutes");
        assertThat(why.at("/fired/1/gave/0/outcome").textValue()).isEqualTo("given");
        assertThat(why.at("/clocks/0/state").textValue()).isEqualTo("BREACHED");
    }

    @Test
    void oneRuleIsAskedFor() throws Exception {
        JsonNode asked = why(rule("Let a large party choose a cocktail instead of the appetizer"))
                .json();
        assertThat(asked.get("fired")).isEmpty();
        assertThat(asked.get("didNotFire")).hasSize(1);
        assertThat(asked.at("/didNotFire/0/failed/0/field").textValue()).isEqualTo("partySize");
        assertThat(asked.at("/didNotFire/0/failed/0/actual").intValue()).isEqualTo(4);
        assertThat(asked.at("/didNotFire/0/nearest/text").textValue()).isEqualTo("if its party size were at least 8");
        assertThat(asked.at("/didNotFire/0/nearest/facts/0/to").intValue()).isEqualTo(8);
        JsonNode soon =
                why(rule("Tell the guest how things stand every ten minutes")).json();
        assertThat(soon.at("/didNotFire/0/nearest/sort").textValue()).isEqualTo("time");
        assertThat(soon.at("/didNotFire/0/nearest/at").textValue()).isEqualTo("2026-11-22T19:36:00Z");
    }

    @Test
    void whatCouldGiveSomethingIsAskedFor() throws Exception {
        JsonNode coffee = why("?about=coffee").json();
        assertThat(coffee.at("/fired/0/rule").textValue()).startsWith("Comp an appetizer");
        assertThat(coffee.get("didNotFire").findValuesAsText("rule")).hasSize(2);
        JsonNode other = why("?about=meals").json();
        assertThat(other.get("status").intValue()).isEqualTo(422);
    }

    @Test
    void itIsTextForWhoeverWantsText() throws Exception {
        Answer asked = why("?format=text");
        assertThat(asked.header("content-type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(asked.text())
                .startsWith("restaurant.LateMeal T12-0455, as of 22 November 2026 at 14:31 (America/New_York)\n")
                .contains("\nWhat did not fire\n");
        assertThat(why("", "Accept", "text/plain").text()).isEqualTo(asked.text());
        assertThat(why("?format=json", "Accept", "text/plain").text()).startsWith("{");
    }

    @Test
    void whatIsNotKnownIsRefusedWithTheNearestName() throws Exception {
        assertThat(service.get("/v1/decisions/none/why").status()).isEqualTo(404);
        Answer misspelt = why(rule("Let a large party chose a cocktail instead of the apetizer"));
        assertThat(misspelt.status()).isEqualTo(422);
        assertThat(misspelt.json().at("/errors/0/pointer").textValue()).isEqualTo("/rule");
        assertThat(misspelt.json().at("/errors/0/nearest").textValue())
                .isEqualTo("Let a large party choose a cocktail instead of the appetizer");
        assertThat(why("?about=appetiser").json().at("/errors/0/nearest").textValue())
                .isEqualTo("appetizer");
        assertThat(why("?format=xml").status()).isEqualTo(422);
        assertThat(why("?rul=x").json().at("/errors/0/nearest").textValue()).isEqualTo("rule");
        assertThat(why("?rule=x&about=y").status()).isEqualTo(422);
    }

    @Test
    void anIncidentThatIsKeptIsExplainedAsItStands() throws Exception {
        service.at("19:31");
        service.post("/v1/incidents", """
                {"incident": {"kind": "restaurant.LateMeal", "id": "T9", "delayMinutes": 21, "course": "main"},
                 "customer": {"id": "c-9"}}""");
        service.at("19:33");
        JsonNode why = service.get("/v1/incidents/T9/why").json();
        assertThat(why.get("customer").textValue()).startsWith("I am sorry, your main is 23 minutes late.");
        assertThat(why.has("decisionId")).isFalse();
        assertThat(service.get("/v1/incidents/T9/why?format=text").text()).contains("it is 23 minutes late");
        assertThat(service.get("/v1/incidents/none/why").status()).isEqualTo(404);
    }

    @Test
    void whatWasErasedIsNotExplained() throws Exception {
        service.at("19:31");
        service.post("/v1/incidents", """
                {"incident": {"kind": "restaurant.LateMeal", "id": "T8", "delayMinutes": 5, "course": "main"},
                 "customer": {"id": "100% gone/away"}}""");
        service.post("/v1/incidents/T8/events", "{\"type\": \"resolved\"}");
        String id = service.get("/v1/incidents/T8/decisions")
                .json()
                .at("/decisions/0/id")
                .textValue();
        assertThat(service.get("/v1/decisions/" + id + "/why").status()).isEqualTo(200);
        HttpRequest erase = HttpRequest.newBuilder(URI.create(service.uri() + "/v1/customers?id=100%25%20gone%2Faway"))
                .DELETE()
                .build();
        HttpClient.newHttpClient().send(erase, BodyHandlers.discarding());
        assertThat(service.get("/v1/decisions/" + id + "/why").status()).isEqualTo(409);
    }
}
