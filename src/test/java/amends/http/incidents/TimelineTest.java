package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.http.incidents.Service.Answer;
import amends.incident.LedgerSnapshot;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.wire.EvaluationReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened, and exactly what will be recommended when if nothing else happens. */
class TimelineTest extends IncidentTest {

    private Answer timeline() throws Exception {
        Answer answer = service.get("/v1/incidents/" + id + "/timeline");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static List<String> ahead(Answer timeline) throws Exception {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : timeline.json().get("ahead")) {
            StringBuilder text = new StringBuilder(step.get("at").textValue().substring(11, 19));
            step.get("begins")
                    .forEach(one -> text.append(" +").append(one.get("name").textValue()));
            step.get("ends")
                    .forEach(one -> text.append(" -").append(one.get("name").textValue()));
            step.get("clocks")
                    .forEach(one -> text.append(' ')
                            .append(one.get("promise").textValue())
                            .append('=')
                            .append(one.get("to").textValue()));
            steps.add(text.toString());
        }
        return steps;
    }

    @Test
    void whatLiesAheadIsEveryChangeUpToTheLast() throws Exception {
        open(",\"openedAt\":\"2026-11-22T18:50:00Z\"");
        assertThat(ahead(timeline()))
                .containsExactly(
                        "19:00:01 nextUpdate=BREACHED",
                        "19:05:01 resolve=TARGET_MISSED",
                        "19:10:01 resolve=BREACHED",
                        "19:15:00 +sorry",
                        "19:26:00 +fee",
                        "19:31:00 +appetizer",
                        "19:41:00 +manager");
        assertThat(timeline().json().get("cut").isNull()).isTrue();
        assertThat(timeline().json().at("/ahead/3/begins/0/message").textValue())
                .isEqualTo("We are sorry, your main is 5 minutes late.");
    }

    @Test
    void whatHappenedIsEventsAndTheDecisionsThatChangedThePlan() throws Exception {
        open();
        service.at("19:15");
        told("acknowledged", "\"by\":\"ann\"");
        told("customerReplied", "\"text\":\"thank you\"");
        JsonNode happened = timeline().json().get("happened");
        assertThat(happened.get(0).get("cause").textValue()).isEqualTo("opened");
        assertThat(happened.get(1).at("/event/type").textValue()).isEqualTo("acknowledged");
        assertThat(happened.get(2).get("cause").textValue()).isEqualTo("event");
        assertThat(happened.get(2).has("decisionId")).isTrue();
        assertThat(happened.get(3).at("/event/text").textValue()).isEqualTo("thank you");
        assertThat(happened).hasSize(4);
    }

    @Test
    void nobodyHasATimelineWhoIsNotThere() throws Exception {
        assertProblem(service.get("/v1/incidents/nobody/timeline"), 404, "about:blank", "nobody");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void betweenTwoStepsNothingChanges(long seed) throws Exception {
        Random random = new Random(seed);
        open(",\"severity\":\"MAJOR\"");
        service.at("19:10");
        if (random.nextBoolean()) {
            told("acknowledged");
        }
        if (random.nextBoolean()) {
            told("statusSent", "\"message\":\"news\"", "\"expectedAt\":\"2026-11-22T19:35:00Z\"");
        }
        if (random.nextBoolean()) {
            told("resolved");
        }
        JsonNode kept = look().json();
        TreeMap<Instant, Plan> steps = new TreeMap<>();
        steps.put(service.now(), planAt(kept, service.now()));
        for (JsonNode step : timeline().json().get("ahead")) {
            Instant at = Instant.parse(step.get("at").textValue());
            steps.put(at, planAt(kept, at));
        }
        List<Instant> instants = new ArrayList<>();
        steps.keySet().forEach(at -> instants.addAll(List.of(at.minusSeconds(1), at.plusSeconds(1))));
        for (int i = 0; i < 300; i++) {
            instants.add(service.now().plusSeconds(random.nextInt(9_000)));
        }
        for (Instant at : instants) {
            if (!at.isBefore(service.now())) {
                assertThat(planAt(kept, at).saysTheSameAs(steps.floorEntry(at).getValue()))
                        .as("the plan of " + at + " and that of " + steps.floorKey(at))
                        .isTrue();
            }
        }
    }

    private static final CompiledPolicySet POLICIES = LateTable.rules().interpret();

    /** By the core alone, from the situation that is shown. */
    private Plan planAt(JsonNode kept, Instant at) throws Exception {
        String last = service.get("/v1/decisions/" + kept.get("decisionId").textValue())
                .json()
                .at("/situation/request")
                .toString();
        return Recommender.silently(
                POLICIES,
                new EvaluationReader(POLICIES.policies())
                        .read(last.getBytes(StandardCharsets.UTF_8), at)
                        .situation()
                        .withLedger(LedgerSnapshot.EMPTY),
                at);
    }

    @Test
    void whatNeverEndsIsCutAndSaysWhere(@TempDir Path rules) throws Exception {
        String rent = TestRules.rule(
                "Rent", "Late( delayMinutes >= 1 )", "recommend.entitle(\"rent\").amount(\"1\", \"USD\").perFull(1);");
        try (Service other = Service.on(TestRules.rules(rent)
                .with("domains.yaml", "test: {zone: UTC, currency: USD}\n")
                .with("remedies.yaml", "entitlements:\n  rent: {label: {en: The rent}}\n")
                .with("messages/en.yaml", "entitlement.rent: \"You get {amount}.\"\n")
                .in(rules))) {
            other.post("/v1/incidents", opening("x", ""));
            JsonNode timeline = other.get("/v1/incidents/x/timeline").json();
            assertThat(timeline.get("ahead")).hasSize(200);
            assertThat(timeline.at("/cut/at").textValue()).isEqualTo("2026-11-22T22:30:00Z");
            assertThat(timeline.at("/cut/why").textValue()).isEqualTo("more than 200 changes lie ahead");
        }
    }
}
