package amends.http.policies;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped policies, asked for and checked over HTTP. */
class PoliciesTest {

    private static final Path RULES = Path.of("rules");
    private static final String LATE_MEAL = "restaurant/late-meal.drl";
    private static final String CHECK = "/v1/policies/check";

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.on(RULES);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyPolicyIsListedWithItsRulesInSentences() throws Exception {
        JsonNode list = service.get("/v1/policies").json();

        assertThat(list.get("release").textValue()).startsWith("sha256:");
        assertThat(list.get("policies").findValuesAsText("path"))
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(LATE_MEAL, "restaurant/table-wait.dslr", "restaurant/late-delivery-vouchers.csv");
        JsonNode comp = rule(list, "Comp an appetizer when the delay passes 20 minutes");
        assertThat(comp.get("kind").textValue()).isEqualTo("LateMeal");
        assertThat(comp.get("sentence").textValue())
                .contains("more than 20 minutes")
                .contains("appetizer");
        assertThat(comp.get("line").intValue()).isPositive();
    }

    private static JsonNode rule(JsonNode list, String name) {
        return StreamSupport.stream(list.get("policies").spliterator(), false)
                .flatMap(policy -> StreamSupport.stream(policy.get("rules").spliterator(), false))
                .filter(rule -> rule.get("name").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneDomainIsListedAlone() throws Exception {
        List<String> domains =
                service.get("/v1/policies?domain=rail").json().get("policies").findValuesAsText("domain");

        assertThat(domains).isNotEmpty().containsOnly("rail");
    }

    @Test
    void aPolicyIsShownAsItIsWritten() throws Exception {
        JsonNode policy = service.get("/v1/policies/" + LATE_MEAL).json();

        assertThat(policy.get("text").textValue()).isEqualTo(Files.readString(RULES.resolve(LATE_MEAL)));
        assertThat(policy.get("rules")).isNotEmpty();
    }

    @Test
    void whoAsksForAPolicyThatIsNotThereHearsTheNearest() throws Exception {
        Service.Answer answer = service.get("/v1/policies/restaurant/late-meel.drl");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").textValue()).endsWith("the nearest is " + LATE_MEAL);
    }

    @Test
    void anEditOntoWhatServesIsCheckedWithItsPlaces() throws Exception {
        String text = Files.readString(RULES.resolve(LATE_MEAL)).replace("delayMinutes > 20", "delayMinuts > 20");

        JsonNode found = check(LATE_MEAL, text, true);

        assertThat(found.get("errors").intValue()).isPositive();
        JsonNode first = found.get("findings").get(0);
        assertThat(first.get("file").textValue()).isEqualTo(LATE_MEAL);
        assertThat(first.get("nearest").textValue()).isEqualTo("delayMinutes");
        assertThat(text.lines().toList().get(first.get("line").intValue() - 1)).contains("delayMinuts");
    }

    @Test
    void whatServesAlreadyHasNoErrors() throws Exception {
        JsonNode found = check(LATE_MEAL, Files.readString(RULES.resolve(LATE_MEAL)), true);

        assertThat(found.get("errors").intValue()).isZero();
    }

    @Test
    void filesAloneAreCheckedAsIfThereWereNoOthers() throws Exception {
        JsonNode found = check(LATE_MEAL, Files.readString(RULES.resolve(LATE_MEAL)), false);

        assertThat(found.get("errors").intValue()).isPositive();
        assertThat(found.get("findings").findValuesAsText("file")).contains(LATE_MEAL);
    }

    @Test
    void hostileTextIsRefusedByTheGuardAndNotRun() throws Exception {
        String text = Files.readString(RULES.resolve(LATE_MEAL))
                .replace("recommend.compensate(\"appetizer\");", "java.lang.System.exit(1);");

        JsonNode found = check(LATE_MEAL, text, true);

        assertThat(found.get("errors").intValue()).isPositive();
        assertThat(service.get("/v1/policies").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeUnderstoodIsToldWithItsPlace() throws Exception {
        Service.Answer answer = service.post(CHECK, "{\"files\": {\"a\": 1}, \"onto\": \"servin\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("pointer")).contains("/files/a", "/onto");
        assertThat(answer.json().get("errors").findValuesAsText("nearest")).contains("serving");
    }

    private static JsonNode check(String path, String text, boolean isOntoServing) throws Exception {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("files").put(path, text);
        if (isOntoServing) {
            body.put("onto", "serving");
        }
        Service.Answer answer = service.post(CHECK, body.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
