package amends.wire;

import static amends.Scene.at;
import static amends.Scene.late;
import static amends.TestRules.rule;
import static amends.TestRules.rules;
import static org.assertj.core.api.Assertions.assertThat;

import amends.Scene;
import amends.incident.Action;
import amends.incident.Taken;
import amends.recommendation.Clocks;
import amends.recommendation.CompiledPolicySet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWriterTest {

    /** Thanksgiving 2026 is on Thursday, 26 November. */
    private static final String CALENDARS = """
            desk: {zone: America/New_York, hours: {mon-fri: ["09:00-12:00", "13:00-17:00"]}, holidays: {country: US}}
            """;

    private static CompiledPolicySet policies(String promise) {
        return rules(rule("Promise", "Late()", promise)
                        + rule("News", "Late( guests == 9 )", "recommend.status(\"news\").every(5);"))
                .with("calendars.yaml", CALENDARS)
                .with("messages/en.yaml", "news: News.\n")
                .compile();
    }

    private static String written(CompiledPolicySet policies, Scene scene, String asOf, boolean explain) {
        Clocks clocks = Clocks.explain(policies, scene.situation(), Instant.parse(asOf));
        return new String(ClockWriter.bytes(clocks, null, explain), StandardCharsets.UTF_8)
                .replace(policies.policies().release(), "sha256:1");
    }

    private static JsonNode clock(CompiledPolicySet policies, Scene scene, String asOf) throws IOException {
        return new ObjectMapper().readTree(written(policies, scene, asOf, true)).at("/clocks/0");
    }

    private static List<String> parts(JsonNode derivation) {
        List<String> parts = new ArrayList<>();
        derivation
                .get("intervals")
                .forEach(part -> parts.add(part.get("from").asText() + " "
                        + part.get("to").asText()
                        + " " + part.get("why").asText() + (part.get("counted").asBoolean() ? " +" : " ")
                        + part.get("seconds").asLong()
                        + (part.has("day") ? " " + part.get("day").asText() : "")));
        return parts;
    }

    @Test
    void clocksAreWrittenWithoutTheirDerivation() {
        CompiledPolicySet policies = policies("promise.resolve().within(60).target(30).during(\"desk\");");
        Scene scene = late().with("openedAt", Instant.parse("2026-11-25T21:30:00Z"));
        assertThat(written(policies, scene, "2026-11-25T21:45:00Z", false)).isEqualTo("""
                {"release":"sha256:1","asOf":"2026-11-25T21:45:00Z","clocks":[{"promise":"resolve",\
                "startedAt":"2026-11-25T21:30:00Z","targetAt":"2026-11-27T14:00:00Z","dueAt":"2026-11-27T14:30:00Z",\
                "metAt":null,"state":"ON_TRACK","calendar":"desk","pinned":false,\
                "elapsedMinutes":15,"remainingMinutes":45,"overdueMinutes":0}]}""");
    }

    @Test
    void theReleaseOfTheCalendarsIsSaidWhereTheyArePinned() {
        CompiledPolicySet policies = policies("promise.resolve().within(60);");
        Clocks clocks =
                Clocks.explain(policies, late().with("openedAt", at("19:00")).situation(), at("19:01"));
        assertThat(new String(ClockWriter.bytes(clocks, "sha256:then", false), StandardCharsets.UTF_8))
                .contains("\"pinnedRelease\":\"sha256:then\",\"asOf\"");
    }

    @Test
    void itListsWhatCountedAndWhatDidNotUpToTheDueInstantAndOnToNow() throws IOException {
        CompiledPolicySet policies = policies("promise.resolve().within(60).target(30).during(\"desk\");");
        Scene scene = late().with("openedAt", Instant.parse("2026-11-25T21:30:00Z"));
        JsonNode running = clock(policies, scene, "2026-11-25T21:45:00Z");
        assertThat(parts(running.get("elapsed")))
                .containsExactly("2026-11-25T21:30:00Z 2026-11-25T21:45:00Z open +900 2026-11-25");
        assertThat(running.at("/elapsed/countedSeconds").asLong()).isEqualTo(900);
        assertThat(parts(running.get("remaining")))
                .containsExactly(
                        "2026-11-25T21:45:00Z 2026-11-25T22:00:00Z open +900 2026-11-25",
                        "2026-11-25T22:00:00Z 2026-11-26T14:00:00Z closed 57600",
                        "2026-11-26T14:00:00Z 2026-11-26T17:00:00Z holiday 10800 2026-11-26",
                        "2026-11-26T17:00:00Z 2026-11-26T18:00:00Z closed 3600",
                        "2026-11-26T18:00:00Z 2026-11-26T22:00:00Z holiday 14400 2026-11-26",
                        "2026-11-26T22:00:00Z 2026-11-27T14:00:00Z closed 57600",
                        "2026-11-27T14:00:00Z 2026-11-27T14:30:00Z open +1800 2026-11-27");
        assertThat(running.has("overdue")).isFalse();

        JsonNode overdue = clock(policies, scene, "2026-11-27T14:40:01Z");
        assertThat(overdue.at("/elapsed/countedSeconds").asLong()).isEqualTo(3_600);
        assertThat(parts(overdue.get("overdue")))
                .containsExactly("2026-11-27T14:30:00Z 2026-11-27T14:40:01Z open +601 2026-11-27");
        assertThat(overdue.has("remaining")).isFalse();
    }

    @Test
    void thePageOnClocksShowsWhatIsWritten() throws IOException {
        String page = Files.readString(Path.of("docs/clocks.md"));
        int from = page.indexOf("{\"promise\": \"resolve\"");
        CompiledPolicySet policies = policies("promise.resolve().within(60).target(30).during(\"desk\");");
        Scene scene = late().with("openedAt", Instant.parse("2026-11-25T21:30:00Z"));
        assertThat(clock(policies, scene, "2026-11-25T21:45:00Z"))
                .isEqualTo(new ObjectMapper().readTree(page.substring(from, page.indexOf("```", from))));
    }

    @Test
    void aPauseIsListedWhateverTheCalendarSays() throws IOException {
        CompiledPolicySet policies = policies("promise.firstResponse().within(10).target(5);");
        Scene scene =
                late().with("openedAt", at("19:00")).paused("19:02", "19:20").nothingTaken();
        assertThat(parts(clock(policies, scene, "2026-11-22T19:23:00Z").get("elapsed")))
                .containsExactly(
                        "2026-11-22T19:00:00Z 2026-11-22T19:02:00Z wallTime +120",
                        "2026-11-22T19:02:00Z 2026-11-22T19:20:00Z paused 1080",
                        "2026-11-22T19:20:00Z 2026-11-22T19:23:00Z wallTime +180");
    }

    @Test
    void aPromiseInWorkingDaysListsTheDays() throws IOException {
        CompiledPolicySet policies =
                policies("promise.resolve().within(2, \"workingDays\").target(1).during(\"desk\");");
        Scene scene = late().with("openedAt", Instant.parse("2026-11-25T21:30:00Z"));
        JsonNode clock = clock(policies, scene, "2026-11-27T12:00:00Z");
        assertThat(clock.get("dueAt").asText()).isEqualTo("2026-12-01T05:00:00Z");
        assertThat(clock.at("/days/countedDays").asInt()).isEqualTo(2);
        assertThat(parts(clock.get("days")))
                .containsExactly(
                        "2026-11-25T21:30:00Z 2026-11-26T05:00:00Z firstDay 27000 2026-11-25",
                        "2026-11-26T05:00:00Z 2026-11-27T05:00:00Z holiday 86400 2026-11-26",
                        "2026-11-27T05:00:00Z 2026-11-28T05:00:00Z workingDay +86400 2026-11-27",
                        "2026-11-28T05:00:00Z 2026-11-29T05:00:00Z closed 86400 2026-11-28",
                        "2026-11-29T05:00:00Z 2026-11-30T05:00:00Z closed 86400 2026-11-29",
                        "2026-11-30T05:00:00Z 2026-12-01T05:00:00Z workingDay +86400 2026-11-30");
    }

    @Test
    void aClockThatWasMetStandsStillWhereItWas() throws IOException {
        CompiledPolicySet policies = policies("promise.firstResponse().within(10).target(5).during(\"desk\");");
        Scene scene = late().with("openedAt", Instant.parse("2026-11-25T21:30:00Z"))
                .taken(Taken.of(Action.ACKNOWLEDGE, "any", Instant.parse("2026-11-25T21:33:00Z")));
        JsonNode clock = clock(policies, scene, "2026-11-25T22:30:00Z");
        assertThat(clock.get("metAt").asText()).isEqualTo("2026-11-25T21:33:00Z");
        assertThat(clock.at("/elapsed/countedSeconds").asLong()).isEqualTo(180);
        assertThat(clock.at("/remaining/countedSeconds").asLong()).isEqualTo(420);
    }

    @Test
    void theClockOfAStatusThatComesAgainIsThere() throws IOException {
        CompiledPolicySet policies = policies("promise.nextUpdate().within(10).during(\"desk\");");
        Scene scene = late().with("guests", 9).with("openedAt", at("19:00")).taken(Action.STATUS, "news", "19:10");
        JsonNode clock = clock(policies, scene, "2026-11-22T19:12:00Z");
        assertThat(clock.get("dueAt").asText()).isEqualTo("2026-11-22T19:15:00Z");
        assertThat(clock.get("calendar").isNull()).isTrue();
        assertThat(parts(clock.get("elapsed")))
                .containsExactly("2026-11-22T19:10:00Z 2026-11-22T19:12:00Z wallTime +120");
    }

    @Test
    void aVeryLongDerivationIsCutAndSaysWhere() throws IOException {
        CompiledPolicySet policies = policies("promise.resolve().within(60).target(30).during(\"desk\");");
        Scene scene = late().with("openedAt", Instant.parse("2020-01-06T14:00:00Z"));
        JsonNode overdue = clock(policies, scene, "2026-11-25T22:00:00Z").get("overdue");
        assertThat(overdue.get("intervals").size()).isEqualTo(Clocks.MOST_PARTS);
        assertThat(overdue.get("cutAt"))
                .isEqualTo(overdue.get("intervals").get(Clocks.MOST_PARTS - 1).get("to"));
    }

    @Test
    void aPromiseThatCannotBeJudgedIsInTheNotes() {
        CompiledPolicySet policies = policies("promise.firstResponse().within(10);");
        assertThat(written(policies, late(), "2026-11-22T19:00:00Z", true))
                .endsWith("\"clocks\":[],\"notes\":[\"The firstResponse promise is not judged: when the incident was"
                        + " opened is not known.\"]}");
    }
}
