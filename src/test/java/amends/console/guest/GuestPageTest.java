package amends.console.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import amends.http.incidents.Service;
import amends.http.incidents.Service.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's page, byte by byte. */
@Timeout(60)
class GuestPageTest {

    private static final String OPENING = """
            {"incident": {"kind": "restaurant.LateMeal", "id": "%s", "dueAt": "2026-11-22T19:10:00Z", "course": "main",
              "partySize": 173, "orderValue": "913.57", "currency": "USD", "severity": "MAJOR", "cause": "mark-cause",
              "channel": "mark-channel", "controllable": true},
             "customer": {"id": "mark-customer", "tier": "mark-tier", "language": "en", "customerMonths": 77, "detractor": true}}
            """;

    private Service service;

    @BeforeEach
    void start() {
        service = Service.on(Path.of("rules"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void open(String id) throws Exception {
        assertThat(service.post("/v1/incidents", OPENING.formatted(id)).status())
                .isEqualTo(201);
    }

    private String happens(String id, String event) throws Exception {
        Answer answer = service.post("/v1/incidents/" + id + "/events", event.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode events = answer.json().get("events");
        return events.get(events.size() - 1).get("id").textValue();
    }

    /** The path of the link. */
    private String link(String id) throws Exception {
        Answer made = service.post("/v1/incidents/" + id + "/link", "");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return made.json().get("url").textValue().substring(service.uri().length());
    }

    /** Everything that can happen, by people whose names and words are theirs alone. */
    private List<String> anEvening(String id) throws Exception {
        List<String> marks = new ArrayList<>();
        service.at("19:16");
        marks.add(happens(
                id,
                "{'type': 'acknowledged', 'by': 'mark-staff', 'message': 'late-meal.sorry', 'nextUpdateMinutes': 10}"));
        service.at("19:31");
        marks.add(happens(id, "{'type': 'estimated', 'by': 'mark-chef', 'expectedAt': '2026-11-22T23:41:17Z'}"));
        marks.add(
                happens(
                        id,
                        "{'type': 'statusSent', 'by': 'mark-staff', 'message': 'late-meal.estimate', 'expectedAt': '2026-11-22T19:40:00Z'}"));
        marks.add(happens(
                id, "{'type': 'remedyGiven', 'by': 'mark-staff', 'remedy': 'appetizer', 'approver': 'mark-approver'}"));
        marks.add(
                happens(
                        id,
                        "{'type': 'overridden', 'by': 'mark-staff', 'action': 'status', 'name': 'late-meal.update', 'did': 'mark-did', 'reason': 'mark-reason'}"));
        marks.add(happens(id, "{'type': 'escalated', 'by': 'mark-staff', 'role': 'floor-manager'}"));
        marks.add(happens(
                id, "{'type': 'remedyDeclined', 'by': 'mark-staff', 'remedy': 'cocktail', 'reason': 'mark-declined'}"));
        marks.add(happens(id, "{'type': 'snoozed', 'by': 'mark-staff', 'minutes': 3}"));
        marks.add(happens(id, "{'type': 'customerReplied', 'by': 'mark-staff', 'text': 'mark-replied'}"));
        marks.add(happens(id, "{'type': 'asked', 'by': 'mark-staff', 'message': 'care.what-would-help'}"));
        marks.add(happens(id, "{'type': 'paused', 'by': 'mark-staff', 'reason': 'mark-paused'}"));
        service.at("19:33");
        marks.add(happens(id, "{'type': 'resumed', 'by': 'mark-staff'}"));
        marks.add(happens(id, "{'type': 'resolved', 'by': 'mark-staff'}"));
        marks.add(happens(id, "{'type': 'followedUp', 'by': 'mark-staff', 'message': 'care.next-day'}"));
        marks.add(
                happens(
                        id,
                        "{'type': 'outcome', 'by': 'mark-staff', 'rating': 2, 'comment': 'mark-comment', 'preferred': 'dessert'}"));
        marks.add(happens(id, "{'type': 'reopened', 'by': 'mark-staff', 'reason': 'mark-reopened'}"));
        return marks;
    }

    @Test
    void nothingInternalIsOnThePageOfAnEveningOnWhichEverythingHappened() throws Exception {
        open("T-1");
        List<String> internal = new ArrayList<>(anEvening("T-1"));
        JsonNode seen = service.get("/v1/incidents/T-1").json();
        internal.add(seen.get("decisionId").textValue());
        seen.get("plan").get("clocks").findValuesAsText("targetAt").forEach(internal::add);
        service.get("/v1/policies").json().findValuesAsText("rule").forEach(internal::add);
        for (JsonNode policy : service.get("/v1/policies").json().get("policies")) {
            internal.add(policy.get("path").textValue());
            policy.findValuesAsText("name").forEach(internal::add);
        }
        assertThat(internal).hasSizeGreaterThan(60).contains("Comp an appetizer when the delay passes 20 minutes");
        internal.addAll(List.of(
                "mark",
                "173",
                "913.57",
                "4.20",
                "12.00",
                "77",
                "LateMeal",
                "late-meal",
                "MAJOR",
                "TARGET",
                "BREACHED",
                "withheld",
                "sha256",
                "release",
                "goodwill",
                "floor",
                "manager",
                "cocktail",
                "dessert",
                "23:41",
                "T-1",
                "rule",
                "budget",
                "approv",
                "overrid",
                "snooz"));

        String open = service.get(link("T-1")).text();
        assertThat(service.at("19:34")
                        .post("/v1/incidents/T-1/events", "{\"type\": \"resolved\"}")
                        .status())
                .isEqualTo(201);
        String resolved = service.get(link("T-1")).text();

        for (String page : List.of(open, resolved)) {
            // The words of the page, of the release, and what was given.
            String told = page.replaceAll("/assets/[a-z.0-9]+", "");
            assertThat(told)
                    .contains("Your main is late, and we are sorry.")
                    .contains("I am sorry, your main is 6 minutes late.")
                    .contains("Your main will be with you in about 9 minutes.")
                    .contains("I would like to put this right. What would help you most?")
                    .contains("An appetizer on the house");
            assertThat(internal).allSatisfy(mark -> assertThat(told).doesNotContain(mark));
        }
        assertThat(open)
                .contains("We promised to put it right by", "2026-11-22T19:10:00Z")
                .doesNotContain("This was put right.");
        assertThat(resolved).contains("This was put right.").doesNotContain("We promised to put it right by");
    }

    @Test
    void whateverIsWrongWithALinkTheAnswerIsTheSame() throws Exception {
        open("T-1");
        open("T-2");
        String good = link("T-1");
        assertThat(service.get(good).status()).isEqualTo(200);
        String other = link("T-2");
        String mixed = other.substring(0, other.indexOf('.')) + good.substring(good.indexOf('.'));
        service.delete("/v1/customers/mark-customer");
        String gone = service.get("/customer").text();
        assertThat(gone).contains("This link is no longer good");
        Stream<String> bad = Stream.of(
                good,
                "/customer?t=",
                "/customer?t=x",
                "/customer?t=..",
                mixed,
                good + "A",
                good.substring(0, good.length() - 1),
                "/customer?t=%00%C3%BC",
                good.replace("?t=", "?t=&t="),
                good.replace("?t=", "?T="));
        for (String path : bad.toList()) {
            Answer answer = service.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).isEqualTo(gone);
            assertThat(listen(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(service.post("/v1/incidents/T-1/link", "").status()).isEqualTo(409);
        assertThat(service.get("/customer", "Accept-Language", "de-AT, en;q=0.5")
                        .text())
                .contains("Dieser Link gilt nicht mehr")
                .contains("lang=\"de\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "en;q=zz", "not-!!", "xx"})
    void aLanguageThatNobodyUnderstandsIsNoReasonToFail(String language) throws Exception {
        Answer gone = service.get("/customer?t=none", "Accept-Language", language);

        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("This link is no longer good");
    }

    @Test
    void theAnswerIsNotKeptFoundOrToldToOtherSites() throws Exception {
        open("T-1");
        Answer page = service.get(link("T-1"));
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(service.get("/customer").header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(service.post(link("T-1"), "").status()).isEqualTo(405);
    }

    @Test
    void eachLanguageHasAPageOfItsOwn() throws Exception {
        for (String language : List.of("de", "en", "es", "fr", "it", "nl", "pt", "pt-BR")) {
            String id = "L-" + language;
            String opening =
                    OPENING.formatted(id).replace("\"language\": \"en\"", "\"language\": \"" + language + "\"");
            assertThat(service.post("/v1/incidents", opening).status()).isEqualTo(201);
            String page = service.get(link(id)).text();
            assertThat(page).contains("<html lang=\"" + language.substring(0, 2) + "\" dir=\"ltr\"");
            assertThat(page).doesNotContain("null");
        }
        String spanish = service.get(link("L-es")).text();
        assertThat(spanish)
                .contains("Su plato principal lleva retraso, y lo sentimos.")
                .contains("Lo estamos mirando.");
        assertThat(service.get(link("L-de")).text()).contains("<p class=\"happened\" lang=\"en\" dir=\"auto\">");
    }

    private HttpResponse<InputStream> listen(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(service.uri() + path.replace("/customer", "/customer/stream")))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.ofInputStream());
    }

    @Test
    void theStreamSaysThatSomethingChangedAndNothingElseUntilTheLinkExpires() throws Exception {
        open("T-1");
        open("T-2");
        String link = link("T-1");
        HttpResponse<InputStream> answer = listen(link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo("retry: 5000");
        anEvening("T-2");
        anEvening("T-1");

        // Of the sixteen events seven are none of the customer's.
        for (int changed = 0; changed < 9; ) {
            String line = assertTimeoutPreemptively(Duration.ofSeconds(30), lines::readLine);
            assertThat(line).isIn("", "event: changed", "data:");
            changed += line.equals("event: changed") ? 1 : 0;
        }
        service.at(service.now().plus(Duration.ofDays(15)));
        assertThat(lines.lines()).containsOnly("data:", "");
        assertThat(listen(link).statusCode()).isEqualTo(404);
    }

    @Test
    void soManyMayListenAndWhoLeavesMakesRoom() throws Exception {
        open("T-1");
        String link = link("T-1");
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            HttpResponse<InputStream> answer = listen(link);
            assertThat(answer.statusCode()).isEqualTo(200);
            open.add(answer.body());
        }
        assertThat(listen(link).statusCode()).isEqualTo(503);
        service.at(service.now().plus(Duration.ofDays(15)));
        for (InputStream one : open) {
            assertThat(one.readAllBytes()).isNotNull();
        }
        assertThat(listen(link("T-1")).statusCode()).isEqualTo(200);
    }
}
