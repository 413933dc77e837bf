package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of incidents: a board of what is to be done, and everything that is kept. */
class ListsTest {

    private static Service service;

    /** Nine tables, of which the third of each three is resolved; the later the table, the sooner it is due. */
    @BeforeAll
    static void nineTables(@TempDir Path rules) throws Exception {
        service = Service.on(LateTable.rules().with("hall/kinds.drl", """
                package hall;
                declare Noise extends Incident
                end
                """).in(rules));
        for (int i = 1; i <= 9; i++) {
            service.at("18:0" + i);
            String kind = i == 9 ? "hall.Noise" : "test.Late";
            open("t" + i, kind, "\"dueAt\":\"2026-11-22T19:" + (59 - i) + ":00Z\"", "c" + i % 2);
            if (i % 3 == 0) {
                tell("t" + i, "resolved");
            }
        }
        service.at("18:20");
        tell("t1", "acknowledged");
        tell("t2", "snoozed\",\"minutes\":120,\"by\":\"ann");
        tell("t4", "paused");
    }

    private static void open(String id, String kind, String fields, String customer) throws Exception {
        Answer answer = service.post(
                "/v1/incidents",
                "{\"incident\":{\"kind\":\"%s\",\"id\":\"%s\",%s},\"customer\":{\"id\":\"%s\"}}"
                        .formatted(kind, id, fields, customer));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static void tell(String id, String type) throws Exception {
        Answer answer = service.post("/v1/incidents/" + id + "/events", "{\"type\":\"" + type + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Answer list(String query) throws Exception {
        Answer answer = service.get("/v1/incidents" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static List<String> ids(Answer answer) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode one : answer.json().get("incidents")) {
            ids.add(one.get("id").textValue());
        }
        return ids;
    }

    @Test
    void theBoardHasWhatIsNotResolvedByWhatIsDueFirst() throws Exception {
        Answer board = list("");
        assertThat(ids(board))
                .containsExactlyInAnyOrder("t1", "t2", "t4", "t5", "t7", "t8")
                .endsWith("t2");
        assertThat(board.json().get("next").isNull()).isTrue();
        JsonNode first = board.json().at("/incidents/0");
        assertThat(first.get("status").textValue()).isEqualTo("open");
        assertThat(first.has("opening")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?status=resolved                  | t9 t6 t3",
                "?status=all                       | t9 t8 t7 t6 t5 t4 t3 t2 t1",
                "?status=all&kind=hall.Noise       | t9",
                "?status=all&domain=test           | t8 t7 t6 t5 t4 t3 t2 t1",
                "?status=all&customer=c0           | t8 t6 t4 t2",
                "?status=all&customer=c0&kind=hall.Noise | ''",
                "?status=paused                    | t4",
                "?snoozed=true                     | t2",
                "?acknowledged=true                | t1",
                "?dueBefore=2026-11-22T18:00:00Z   | ''",
                "?q=t                              | t1 t2 t3 t4 t5 t6 t7 t8 t9",
                "?q=t5                             | t5",
                "?q=T                              | ''",
                "?changedSince=2026-11-22T18:20:00Z| t1 t2 t4",
                "?changedSince=2026-11-22T18:20:00Z&status=paused | t4"
            })
    void filtersLeaveWhatTheyName(String query, String expected) throws Exception {
        assertThat(String.join(" ", ids(list(query)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "status=all", "status=resolved", "q=t", "changedSince=2026-11-22T18:00:00Z", "domain=test"})
    void pagesTogetherAreTheWholeList(String query) throws Exception {
        List<String> whole = ids(list("?" + query));
        List<String> pages = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = list("?limit=2&" + query + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(ids(page)).hasSizeBetween(1, 2);
            pages.addAll(ids(page));
            next = page.json().get("next").textValue();
        }
        assertThat(pages).isEqualTo(whole);
    }

    @Test
    void whatIsOpenedMeanwhileMovesNothingThatWasListed() throws Exception {
        Answer first = list("?status=all&domain=test&limit=2");
        service.at("18:21");
        open("s1", "test.Late", "\"delayMinutes\":1", "c9");
        tell("s1", "resolved");
        Answer second = list("?status=all&domain=test&limit=2&cursor="
                + first.json().get("next").textValue());
        assertThat(ids(first)).containsExactly("t8", "t7");
        assertThat(ids(second)).containsExactly("t6", "t5");
        // Leaves the tables as the other tests know them.
        assertThat(ids(list("?q=s"))).containsExactly("s1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?status=opened            | /status       | open",
                "?kind=test.Lat            | /kind         | test.Late",
                "?domain=tset              | /domain       | test",
                "?statu=open               | /statu        | status",
                "?limit=0                  | /limit        | 1 to 500",
                "?limit=501                | /limit        | 1 to 500",
                "?limit=ten                | /limit        | 1 to 500",
                "?status=open&status=all   | /status       | twice",
                "?acknowledged=yes         | /acknowledged | true, false",
                "?dueBefore=soon           | /dueBefore    | is not an instant",
                "?q=t&kind=test.Late       | /kind         | does not go with q",
                "?status=all&snoozed=true  | /snoozed      | open and paused only",
                "?cursor=bm9uZQ            | /cursor       | no cursor of this list",
                "?cursor=%00%FF            | /cursor       | no cursor of this list"
            })
    void aQueryThatCannotBeAnsweredSaysWhy(String query, String pointer, String words) throws Exception {
        IncidentTest.assertProblem(
                service.get("/v1/incidents" + query), 422, "/problems/invalid-query", pointer, words);
    }

    @Test
    void aCursorHoldsForItsListOnly() throws Exception {
        String cursor = list("?limit=1").json().get("next").textValue();
        assertThat(service.get("/v1/incidents?limit=3&cursor=" + cursor).status())
                .isEqualTo(200);
        IncidentTest.assertProblem(
                service.get("/v1/incidents?acknowledged=false&cursor=" + cursor),
                422,
                "/problems/invalid-query",
                "/cursor");
        String forged = cursor.substring(0, cursor.length() - 2) + "AA";
        IncidentTest.assertProblem(
                service.get("/v1/incidents?cursor=" + URLEncoder.encode(forged, StandardCharsets.UTF_8)),
                422,
                "/problems/invalid-query",
                "/cursor");
    }
}
