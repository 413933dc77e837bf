package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An evening with one table after the other; each test opens its own incident, due at 19:10. */
abstract class IncidentTest {

    static Service service;
    private static int last;

    String id;

    @BeforeAll
    static void start(@TempDir Path rules) {
        service = Service.on(LateTable.rules().in(rules));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void nextTable() {
        id = "T-" + ++last;
        service.at("19:00");
    }

    static String opening(String id, String more) {
        return "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"" + id + "\",\"dueAt\":\"2026-11-22T19:10:00Z\"" + more
                + "},\"customer\":{\"id\":\"c-" + id + "\"}}";
    }

    Answer open() throws Exception {
        return open("");
    }

    Answer open(String more) throws Exception {
        Answer answer = service.post("/v1/incidents", opening(id, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    /** Posts an event, given as what stands behind its type. */
    Answer tell(String type, String... more) throws Exception {
        StringBuilder body = new StringBuilder("{\"type\":\"" + type + '"');
        for (String one : more) {
            body.append(',').append(one);
        }
        return service.post("/v1/incidents/" + id + "/events", body.append('}').toString());
    }

    Answer told(String type, String... more) throws Exception {
        Answer answer = tell(type, more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    Answer look() throws Exception {
        return service.get("/v1/incidents/" + id);
    }

    /** What is recommended: action and name. */
    List<String> says() throws Exception {
        return says(look());
    }

    static List<String> says(Answer answer) throws Exception {
        List<String> says = new ArrayList<>();
        for (JsonNode one : answer.json().at("/plan/recommendations")) {
            says.add(one.get("action").textValue() + " " + one.get("name").textValue());
        }
        return says;
    }

    /** What is withheld: name and reason. */
    List<String> withheld() throws Exception {
        List<String> withheld = new ArrayList<>();
        for (JsonNode one : look().json().at("/plan/withheld")) {
            withheld.add(one.get("name").textValue() + ": " + one.get("reason").textValue());
        }
        return withheld;
    }

    static void assertProblem(Answer answer, int status, String type, String... words) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").textValue()).isEqualTo(type);
        assertThat(answer.text()).contains(words);
    }
}
