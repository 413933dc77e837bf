package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.TestRules;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender;
import amends.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions listed, exported and made again, after other rules came into force. */
class ReplaysTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:40:00Z");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** In force at the end: the gift comes later, the fee is higher, nobody brings in the boss, noise is gone. */
    private static final String LATER = "delayMinutes > 25";

    private static TestDatabase database;
    private static AmendsServer server;
    private static String late;
    private static String noise;
    private static String spicy;
    private static String first;

    @BeforeAll
    static void twoReleases(@TempDir Path before, @TempDir Path after) throws Exception {
        database = TestDatabase.postgres();
        serve(LateTable.rules().with("test/noise.drl", """
                        package test;
                        declare Noises extends Incident
                        end
                        declare Spicy extends Incident
                            chillies : int
                        end
                        """).in(before));
        late = asked("{\"incident\":{\"kind\":\"test.Late\",\"id\":\"T1\",\"dueAt\":\"2026-11-22T19:10:00Z\"},"
                + "\"customer\":{\"id\":\"c-1\"},\"asOf\":\"2026-11-22T19:32:00Z\"}");
        noise = asked("{\"incident\":{\"kind\":\"test.Noises\",\"id\":\"T2\",\"delayMinutes\":1}}");
        spicy = asked("{\"incident\":{\"kind\":\"test.Spicy\",\"id\":\"T3\",\"delayMinutes\":1,\"chillies\":3}}");
        post(
                "/v1/incidents",
                "{\"incident\":{\"kind\":\"test.Late\",\"id\":\"K1\",\"dueAt\":\"2026-11-22T19:10:00Z\"}}");
        // Resolved, it is not looked at again when other rules come into force.
        post("/v1/incidents/K1/events", "{\"type\":\"resolved\"}");
        first = release();
        server.close();
        serve(changed().in(after));
    }

    private static TestRules changed() {
        return LateTable.rules().with("test/policy.drl", """
                        package test;
                        declare Late extends Incident
                            course : String = "main"
                            guests : int = 2
                            fare : BigDecimal = 10.00B
                        end
                        rule "Promises" when Late() then
                            promise.firstResponse().within(5);
                            promise.resolve().within(25).target(15);
                        end
                        rule "Sorry" when Late( delayMinutes >= 5, acknowledged == false ) then recommend.acknowledge("sorry"); end
                        rule "Gift" when Late( %s ) then recommend.compensate("appetizer"); end
                        rule "Owed" when Late( delayMinutes > 15 ) then recommend.entitle("fee").amount("5.00", "USD"); end
                        rule "Ask at once" when Late( delayMinutes > 10 ) then recommend.ask("what-helps"); end
                        rule "Boss" when Late( delayMinutes > 300 ) then recommend.escalate("manager"); end
                        rule "News" when Late( delayMinutes >= 10, silentMinutes >= 10 ) then recommend.status("news").every(10); end
                        rule "After" when Late( delayMinutes >= 500 ) then recommend.followUp("how-was-it").after(60); end
                        """.formatted(LATER)).with("test/noise.drl", """
                        package test;
                        declare Noise extends Incident
                        end
                        declare Spicy extends Incident
                            chilis : int
                        end
                        """);
    }

    private static void serve(Path rules) {
        CompiledPolicySet policies = TestRules.folder(rules).interpret();
        server = AmendsServer.start(
                new AmendsConfiguration()
                        .onFreePorts()
                        .withRules(rules)
                        .on(database.settings().url(), "postgres"),
                (reading, serving) -> policies,
                Recommender::evaluated,
                () -> NOW);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private record Answer(int status, String text) {
        JsonNode json() throws Exception {
            return new JsonMapper().readTree(text);
        }
    }

    private static Answer send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static Answer get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + path)));
    }

    private static Answer post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String asked(String body) throws Exception {
        Answer answer = post("/v1/evaluations", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("decisionId").textValue();
    }

    private static String release() throws Exception {
        return get("/v1/decisions/" + late).json().get("release").textValue();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(one -> ids.add(one.get("id").textValue()));
        return ids;
    }

    @Test
    void underItsOwnReleaseItIsTheSameAndUnderAnotherItTellsWhatDiffers() throws Exception {
        JsonNode own = post("/v1/decisions/" + late + "/replay", "{}").json();
        assertThat(own.get("same").booleanValue()).isTrue();
        assertThat(own.has("difference")).isFalse();
        JsonNode other = post("/v1/decisions/" + late + "/replay", "{\"release\":\"current\"}")
                .json();
        assertThat(other.get("release").textValue()).isEqualTo(first);
        assertThat(other.get("under")).isEqualTo(other.at("/plan/release"));
        assertThat(other.get("same").booleanValue()).isFalse();
        JsonNode difference = other.get("difference");
        assertThat(difference.at("/recommendations/added").findValuesAsText("name"))
                .containsExactly("what-helps");
        assertThat(difference.at("/recommendations/removed").findValuesAsText("name"))
                .containsExactly("appetizer");
        assertThat(difference.at("/recommendations/changed/0/fields/amount").toString())
                .isEqualTo("{\"before\":{\"amount\":\"3.99\",\"currency\":\"USD\"},"
                        + "\"after\":{\"amount\":\"5.00\",\"currency\":\"USD\"}}");
        assertThat(other.get("words").toString())
                .contains(
                        "Recommended now: asking \\\"what-helps\\\" (rule \\\"Ask at once\\\").",
                        "No longer recommended: giving \\\"appetizer\\\", which costs us 4.20 USD (rule \\\"Gift\\\").",
                        "amount 5.00 USD instead of 3.99 USD",
                        "The plan changes next at 2026-11-22T19:36:00Z");
        String page = Files.readString(Path.of("docs", "decisions.md"));
        for (JsonNode sentence : other.get("words")) {
            assertThat(page).contains(sentence.toString());
        }
        assertThat(post("/v1/decisions/" + late + "/replay?release=current", "").json())
                .isEqualTo(other);
        assertThat(post("/v1/decisions/" + late + "/replay", "{\"release\":\"" + first + "\"}")
                        .json())
                .isEqualTo(own);
    }

    @Test
    void aKindThatIsGoneIsToldWithTheNearest() throws Exception {
        assertThat(post("/v1/decisions/" + noise + "/replay", "")
                        .json()
                        .get("same")
                        .booleanValue())
                .isTrue();
        Answer gone = post("/v1/decisions/" + noise + "/replay?release=current", "");
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.json().at("/errors/0/pointer").textValue()).isEqualTo("/incident/kind");
        assertThat(gone.json().at("/errors/0/nearest").textValue()).isEqualTo("test.Noise");
        assertThat(gone.json().get("detail").textValue())
                .contains("under release sha256:", "unknown kind", "\"test.Noises\"");
    }

    @Test
    void fieldsThatAnotherReleaseDoesNotKnowAreToldByTheirPlaces() throws Exception {
        Answer misfit = post("/v1/decisions/" + spicy + "/replay?release=current", "");
        assertThat(misfit.status()).isEqualTo(409);
        assertThat(misfit.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/incident/chillies", "/incident/chilis");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/decisions/{id}/replay?release=latest     |                        | 422 | is no release
            /v1/decisions/{id}/replay?relaese=current    |                        | 422 | unknown parameter
            /v1/decisions/{id}/replay?release=current    | {"release":"current"}  | 422 | is given twice
            /v1/decisions/{id}/replay                    | {"relese":"current"}   | 422 | release
            /v1/decisions/{id}/replay                    | {"release":            | 400 | malformed-json
            /v1/decisions/{id}/replay                    | {"release":7}          | 422 | has the wrong type
            /v1/decisions/{id}/replay?release=sha256:0000000000000000000000000000000000000000000000000000000000000000 | | 409 | is not stored; in force is sha256:
            /v1/decisions/01a20563-6610-7521-9a08-1919748c1ef7/replay |           | 404 | there is no decision
            /v1/decisions/not-an-id/replay               |                        | 404 | there is no decision
            """)
    void whatCannotBeDoneIsToldAsSuch(String path, String body, int status, String words) throws Exception {
        Answer answer = post(path.replace("{id}", late), body == null ? "" : body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(words);
    }

    @Test
    void keptOnesAndThoseThatNobodyKeepsStandInOneListTheNewestFirst() throws Exception {
        JsonNode all = get("/v1/decisions").json();
        List<String> ids = ids(all.get("decisions"));
        assertThat(ids).contains(late, noise, spicy).hasSizeGreaterThanOrEqualTo(4);
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(Comparator.reverseOrder());
        assertThat(ids).isEqualTo(sorted);
        assertThat(all.get("decisions").findValuesAsText("cause")).contains("asked", "opened");
        assertThat(all.get("next").isNull()).isTrue();
        assertThat(all.at("/decisions/0").has("plan")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kind=test.Spicy, T3",
        "kind=test.Noises, T2",
        "incident=T1, T1",
        "customer=c-1, T1",
        "recommended=appetizer&cause=asked, T1",
        "rule=Boss&incident=T1, ",
        "rule=Gift&cause=asked, T1",
        "domain=test&cause=asked&asOfTo=2026-11-22T19:33:00Z, T1",
        "madeTo=2026-11-22T19:40:00Z, ",
        "askedBy=nobody, ",
    })
    void aListHoldsWhatIsAskedFor(String query, String subject) throws Exception {
        JsonNode found = get("/v1/decisions?" + query).json();
        assertThat(found.get("decisions").findValuesAsText("subject"))
                .isEqualTo(subject == null ? List.of() : List.of(subject));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=test.Nois                  | test.Noise
            domain=tes                      | did you mean "test"?
            knd=test.Late                   | did you mean "kind"?
            cause=ask                       | one of asked, opened, event, deadline, release
            limit=0                         | 1 to 500
            cursor=abc                      | is no cursor of this list
            madeFrom=yesterday              | is not an instant
            madeFrom=2026-11-22T19:00:00Z&madeTo=2026-11-22T19:00:00Z | is not after madeFrom
            rule=a&rule=b                   | is given twice
            after=x                         | unknown parameter
            """)
    void aQueryThatIsWrongIsToldAsSuch(String query, String words) throws Exception {
        Answer answer = get("/v1/decisions?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text().replace("\\\"", "\"")).contains(words);
    }

    @Test
    void aCursorHoldsForTheListThatItWasGivenWith() throws Exception {
        JsonNode page = get("/v1/decisions?limit=1").json();
        String next = page.get("next").textValue();
        JsonNode second = get("/v1/decisions?limit=1&cursor=" + next).json();
        assertThat(ids(second.get("decisions")).get(0))
                .isLessThan(ids(page.get("decisions")).get(0));
        Answer other = get("/v1/decisions?limit=1&kind=test.Late&cursor=" + next);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("is no cursor of this list");
    }

    @Test
    void anExportTellsEachWholeOnALineOfItsOwnAndGoesOnAfterAnId() throws Exception {
        List<String> lines = get("/v1/decisions/export").text().lines().toList();
        List<String> ids = new ArrayList<>();
        for (String line : lines) {
            JsonNode one = new JsonMapper().readTree(line);
            assertThat(one.at("/situation/request/incident/kind")).isEqualTo(one.get("kind"));
            assertThat(one.at("/plan/decisionId")).isEqualTo(one.get("id"));
            assertThat(line).startsWith("{\"id\":\"").contains(",\"situation\":{", ",\"plan\":{\"decisionId\":");
            ids.add(one.get("id").textValue());
        }
        assertThat(ids).isSorted().contains(late, noise, spicy);
        assertThat(get("/v1/decisions/export?after=" + ids.get(1)).text().lines())
                .isEqualTo(lines.subList(2, lines.size()));
        assertThat(get("/v1/decisions/export?incident=T1").text().lines()).hasSize(1);
        assertThat(get("/v1/decisions/export?after=x").status()).isEqualTo(422);
    }
}
