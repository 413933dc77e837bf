package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Every decision can be looked up and made again. */
class DecisionsTest extends IncidentTest {

    private JsonNode decisions() throws Exception {
        return service.get("/v1/incidents/" + id + "/decisions").json().get("decisions");
    }

    @Test
    void everyDecisionIsListedAndShowsWhatWentIntoIt() throws Exception {
        open();
        service.at("19:15");
        told("acknowledged");
        assertThat(decisions().findValuesAsText("cause")).startsWith("opened").endsWith("event");
        String last = decisions().get(decisions().size() - 1).get("id").textValue();
        JsonNode decision = service.get("/v1/decisions/" + last).json();
        assertThat(decision.get("incidentId").textValue()).isEqualTo(id);
        assertThat(decision.get("asOf").textValue()).isEqualTo("2026-11-22T19:15:00Z");
        assertThat(decision.at("/situation/request/taken/0/name").textValue()).isEqualTo("sorry");
        assertThat(decision.at("/plan/decisionId").textValue()).isEqualTo(last);
        assertThat(decision.at("/plan/release")).isEqualTo(decision.get("release"));
    }

    @Test
    void aDecisionMadeAgainIsTheSame() throws Exception {
        open();
        service.at("19:31");
        told("remedyGiven", "\"remedy\":\"appetizer\"");
        service.at("19:40");
        told("acknowledged");
        service.at("23:00");
        for (JsonNode one : decisions()) {
            String made = service.get("/v1/decisions/" + one.get("id").textValue())
                    .json()
                    .get("plan")
                    .toString();
            JsonNode again = service.post("/v1/decisions/" + one.get("id").textValue() + "/replay", "{}")
                    .json();
            assertThat(again.get("same").booleanValue()).as(again.toString()).isTrue();
            assertThat(again.get("plan").toString()).isEqualTo(made);
        }
    }

    @Test
    void thereIsNoDecisionThatNobodyMade() throws Exception {
        assertProblem(service.get("/v1/decisions/none"), 404, "about:blank", "there is no decision");
        assertProblem(service.post("/v1/decisions/none/replay", ""), 404, "about:blank", "there is no decision");
        assertProblem(service.get("/v1/incidents/none/decisions"), 404, "about:blank", "there is no incident");
    }

    @Test
    void theClocksTellHowTheirTimeWasCounted() throws Exception {
        open();
        service.at("19:05");
        told("paused");
        service.at("19:08");
        told("resumed");
        JsonNode plain = service.get("/v1/incidents/" + id + "/clocks").json();
        JsonNode explained =
                service.get("/v1/incidents/" + id + "/clocks?explain=true").json();
        assertThat(plain.get("clocks")).hasSizeGreaterThan(1);
        assertThat(explained.toString())
                .hasSizeGreaterThan(plain.toString().length())
                .contains("19:08:00");
        assertThat(service.get("/v1/incidents/" + id + "/clocks?explain=yes").status())
                .isEqualTo(422);
    }
}
