package amends.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.TestRules;
import amends.http.stream.Ear.Heard;
import amends.recommendation.Recommender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stream through the front door, under the shipped rules. */
class StreamTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static volatile Instant now = NOON;
    private static AmendsServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        server = AmendsServer.start(
                new AmendsConfiguration().onFreePorts(),
                (reading, before) -> TestRules.folder(Path.of("rules")).interpret(),
                Recommender::evaluated,
                () -> now);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatHappensIsHeardAtOnce() throws Exception {
        try (Ear ear = Ear.to(server.uri(), "?incident=heard", null)) {
            open("heard", "restaurant.LateMeal");
            event("heard", "{\"type\": \"acknowledged\", \"message\": \"late-meal.sorry\"}");

            Heard opened = ear.next();
            assertThat(opened.event()).isEqualTo("opened");
            JsonNode data = json(opened.data());
            assertThat(data.get("incident").textValue()).isEqualTo("heard");
            assertThat(data.get("kind").textValue()).isEqualTo("restaurant.LateMeal");
            assertThat(data.get("type").textValue()).isEqualTo("opened");
            assertThat(data.get("version").intValue()).isZero();
            assertThat(data.get("status").textValue()).isEqualTo("open");
            assertThat(data.get("at").textValue()).isEqualTo(now.toString());
            assertThat(data.get("decisionId").textValue()).isNotBlank();
            assertThat(data.get("nextChangeAt").textValue()).isNotBlank();
            Heard acknowledged = ear.next();
            assertThat(acknowledged.event()).isEqualTo("acknowledged");
            assertThat(Long.parseLong(acknowledged.id())).isGreaterThan(Long.parseLong(opened.id()));
            assertThat(json(acknowledged.data()).get("version").intValue()).isEqualTo(1);
        }
    }

    @Test
    void whoHearsEventsOnlyIsToldByEventsThatTheConnectionIsAlive() throws Exception {
        try (Ear ear = Ear.asking(server.uri(), "?incident=lively&alive=true", null)) {
            Heard first = ear.next();
            assertThat(first.event()).isEqualTo("alive");
            assertThat(first.data()).isEqualTo("{}");
            open("lively", "restaurant.LateMeal");
            Heard opened = ear.next();
            assertThat(opened.event()).isEqualTo("opened");
            assertThat(Long.parseLong(opened.id())).isGreaterThan(Long.parseLong(first.id()));
        }
    }

    @Test
    void theAnswerIsAStreamOfEventsThatNobodyKeeps() throws Exception {
        try (Ear ear = Ear.asking(server.uri(), "", null)) {
            assertThat(ear.headers().get(0)).contains(" 200 ");
            assertThat(ear.headers())
                    .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type: text/event-stream"))
                    .contains("Cache-Control: no-store", "X-Content-Type-Options: nosniff");
            Heard greeting = ear.next();
            assertThat(greeting.fields()).containsOnlyKeys("retry", "id");
        }
    }

    @Test
    void aFilterLetsThroughWhatItNames() throws Exception {
        try (Ear kind = Ear.to(server.uri(), "?kind=restaurant.WrongDish", null);
                Ear domain = Ear.to(server.uri(), "?domain=restaurant", null);
                Ear other = Ear.to(server.uri(), "?domain=parcel", null)) {
            open("f-meal", "restaurant.LateMeal");
            open("f-dish", "restaurant.WrongDish");
            open("f-parcel", "parcel.LateParcel");

            assertThat(json(kind.next().data()).get("incident").textValue()).isEqualTo("f-dish");
            assertThat(json(domain.next().data()).get("incident").textValue()).isEqualTo("f-meal");
            assertThat(json(domain.next().data()).get("incident").textValue()).isEqualTo("f-dish");
            assertThat(json(other.next().data()).get("incident").textValue()).isEqualTo("f-parcel");
        }
    }

    @Test
    void whoComesBackHearsWhatWasMissedAndNothingTwice() throws Exception {
        String last;
        try (Ear ear = Ear.to(server.uri(), "", null)) {
            open("r-1", "restaurant.LateMeal");
            last = heard(ear, "r-1").id();
        }
        open("r-2", "restaurant.LateMeal");
        open("r-3", "restaurant.LateMeal");
        try (Ear header = Ear.to(server.uri(), "", last);
                Ear parameter = Ear.to(server.uri(), "?lastEventId=" + last, null)) {
            open("r-4", "restaurant.LateMeal");
            for (Ear ear : List.of(header, parameter)) {
                assertThat(ids(ear, 3)).containsExactly("r-2", "r-3", "r-4");
            }
        }
    }

    @Test
    void whoComesBackWithThePlaceOfTheGreetingHasMissedNothing() throws Exception {
        String place;
        try (Ear ear = Ear.asking(server.uri(), "", null)) {
            place = ear.next().id();
        }
        open("g-1", "restaurant.LateMeal");
        try (Ear ear = Ear.to(server.uri(), "", place)) {
            assertThat(ids(ear, 1)).containsExactly("g-1");
        }
    }

    @Test
    void aPlaceThatThisStreamNeverReachedIsAnsweredWithAReset() throws Exception {
        open("x-1", "restaurant.LateMeal");
        try (Ear ear = Ear.asking(server.uri(), "", "999999999")) {
            Heard reset = ear.next();
            assertThat(reset.event()).isEqualTo("reset");
            assertThat(json(reset.data()).get("lastEventId").intValue()).isEqualTo(999_999_999);
            assertThat(json(reset.data()).get("detail").textValue()).contains("load the incidents again");
            open("x-2", "restaurant.LateMeal");
            assertThat(ids(ear, 1)).containsExactly("x-2");
        }
    }

    @Test
    void aPlaceThatIsNoNumberIsRefused() throws Exception {
        try (Ear ear = Ear.asking(server.uri(), "", "yesterday")) {
            assertThat(ear.headers().get(0)).contains(" 400 ");
            assertThat(json(ear.rest()).get("detail").textValue())
                    .contains("Last-Event-ID")
                    .contains("yesterday");
        }
    }

    @Test
    void aDeadlineIsHeardWhenItsTimeComes() throws Exception {
        JsonNode opened = open("d-1", "restaurant.WrongDish");
        try (Ear ear = Ear.to(server.uri(), "?incident=d-1", null)) {
            now = Instant.parse(opened.get("nextChangeAt").textValue());

            Heard deadline = ear.next();

            assertThat(deadline.event()).isEqualTo("deadline");
            assertThat(json(deadline.data()).get("at").textValue())
                    .isEqualTo(opened.get("nextChangeAt").textValue());
        } finally {
            now = now.plus(Duration.ofSeconds(1));
        }
    }

    @Test
    void threeHundredWhoListenHoldNoThreadEach() throws Exception {
        int before = Thread.activeCount();
        List<Ear> ears = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                ears.add(Ear.to(server.uri(), "?incident=many", null));
            }
            open("many", "restaurant.LateMeal");
            for (Ear ear : ears) {
                assertThat(ear.next().event()).isEqualTo("opened");
            }
            assertThat(Thread.activeCount()).isLessThan(before + 100);
        } finally {
            for (Ear ear : ears) {
                ear.close();
            }
        }
    }

    @Test
    void whoNeverReadsHoldsUpNobody() throws Exception {
        try (Ear deaf = Ear.asking(server.uri(), "", null);
                Ear ear = Ear.to(server.uri(), "", null)) {
            List<String> opened = IntStream.range(0, 50).mapToObj(i -> "s-" + i).toList();
            for (String id : opened) {
                open(id, "restaurant.LateMeal");
            }
            assertThat(ids(ear, 50)).isEqualTo(opened);
            assertThat(ids(deaf, 51).subList(1, 51)).isEqualTo(opened);
        }
    }

    @Test
    void aServerThatStopsEndsItsStreams() throws Exception {
        AmendsServer other = AmendsServer.start(
                new AmendsConfiguration().onFreePorts(),
                (reading, before) -> TestRules.folder(Path.of("rules")).interpret(),
                Recommender::evaluated,
                () -> now);
        try (Ear ear = Ear.to(other.uri(), "", null)) {
            long start = System.nanoTime();
            other.close();

            assertThat(ear.next()).isNull();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static Heard heard(Ear ear, String incident) throws Exception {
        Heard heard = ear.next();
        while (heard.data() == null
                || !json(heard.data()).get("incident").textValue().equals(incident)) {
            heard = ear.next();
        }
        return heard;
    }

    /** The incidents of the next events; those of deadlines that other tests let pass are no matter here. */
    private static List<String> ids(Ear ear, int count) throws Exception {
        List<String> ids = new ArrayList<>();
        while (ids.size() < count) {
            Heard heard = ear.next();
            if (heard.data() == null) {
                ids.add("");
            } else if ("opened".equals(heard.event())) {
                ids.add(json(heard.data()).get("incident").textValue());
            }
        }
        return ids;
    }

    private static JsonNode open(String id, String kind) throws Exception {
        String more = switch (kind) {
            case "restaurant.LateMeal" -> "\"course\": \"main\"";
            case "restaurant.WrongDish" -> "\"dish\": \"soup\", \"dishPrice\": \"8.50\"";
            default -> "\"delayMinutes\": 1";
        };
        return post(
                "/v1/incidents", "{\"incident\": {\"kind\": \"" + kind + "\", \"id\": \"" + id + "\", " + more + "}}");
    }

    private static void event(String id, String event) throws Exception {
        post("/v1/incidents/" + id + "/events", event);
    }

    private static JsonNode post(String path, String body) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.uri() + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer.body());
    }

    private static JsonNode json(String text) throws Exception {
        return new JsonMapper().readTree(text);
    }
}
