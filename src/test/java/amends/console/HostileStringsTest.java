package amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.http.Route;
import amends.http.incidents.Service;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import jakarta.ws.rs.HttpMethod;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Hostile texts wherever customers and authors can enter any, and a walk over every page that there is. */
class HostileStringsTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'</script><script>alert(2)</script>";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    @RegisterExtension
    private final Desk desk = Desk.on(HostileStringsTest::rules);

    /** Where pages are whose paths have something in them. Whoever adds such a page says here where one is. */
    private static Map<String, String> places(Service service) throws Exception {
        String decision =
                service.get("/v1/incidents/hostile").json().path("decisionId").asText();
        Map<String, String> places = new HashMap<>();
        String release =
                service.get("/v1/releases").json().at("/releases/0/hash").asText();
        places.put("/incidents/{id}", "/incidents/hostile");
        places.put("/incidents/{id}/now", "/incidents/hostile/now");
        places.put("/incidents/{id}/why", "/incidents/hostile/why");
        places.put("/editor/{folder}/{file}", "/editor/test/policy.drl");
        places.put("/policies/{domain}/{file}", "/policies/test/policy.drl");
        places.put("/policies/{domain}/{file}/tested", "/policies/test/policy.drl/tested");
        places.put("/decisions/{id}", "/decisions/" + decision);
        places.put("/releases/{hash}", "/releases/" + release);
        return places;
    }

    private static String quoted(String text) throws Exception {
        return JSON.writeValueAsString(text);
    }

    private static Path rules() throws Exception {
        String yaml = quoted(HOSTILE);
        return TestRules.rules(TestRules.rule(
                                "Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");")
                        + "rule \"Drink\"\n    @owner(" + yaml + ")\n    @source(" + yaml + ")\n    @note(" + yaml
                        + ")\nwhen\n    Late()\nthen\n    recommend.compensate(\"drink\");\nend\n")
                .with("messages/en.yaml", "sorry: " + quoted("I am sorry, '" + HOSTILE.replace("'", "''") + "'") + "\n")
                .with(
                        "remedies.yaml",
                        "remedies:\n  drink: {label: {en: " + yaml
                                + "}, cost: \"4.00\", value: \"9.00\", currency: EUR}\n")
                .in(folder);
    }

    private static void happen(Service service) throws Exception {
        String text = quoted(HOSTILE);
        is(service.post(
                "/v1/incidents",
                "{\"incident\": {\"kind\": \"test.Late\", \"id\": \"hostile\", \"course\": " + text + ", \"cause\": "
                        + text + "}, \"customer\": {\"id\": " + text + ", \"tier\": " + text + "}}"));
        for (String event : List.of(
                "\"type\": \"customerReplied\", \"text\": " + text,
                "\"type\": \"overridden\", \"action\": \"acknowledge\", \"name\": \"sorry\", \"did\": " + text
                        + ", \"reason\": " + text,
                "\"type\": \"remedyGiven\", \"remedy\": \"drink\"",
                "\"type\": \"paused\", \"reason\": " + text,
                "\"type\": \"resumed\"",
                "\"type\": \"outcome\", \"rating\": 2, \"comment\": " + text)) {
            is(service.post("/v1/incidents/hostile/events", "{\"by\": " + text + ", " + event + "}"));
        }
    }

    private static void is(Service.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void noPageTakesATextForMarkup() throws Exception {
        happen(desk.service());
        Map<String, String> places = places(desk.service());
        TreeSet<String> shown = new TreeSet<>();
        Page page = desk.desktop();
        for (Route route : desk.service().routes()) {
            if (!route.isPage()
                    || !route.method().equals(HttpMethod.GET)
                    || route.path().startsWith("/assets/")) {
                continue;
            }
            String path = places.getOrDefault(route.path(), route.path());
            assertThat(path).as("where " + route.path() + " is").doesNotContain("{");
            if (path.endsWith(".csv") || path.endsWith(".ico")) {
                APIResponse file = page.request().get(path);
                assertThat(file.headers().get("content-type")).containsPattern("^(text/csv|image/)");
                continue;
            }
            page.navigate(path);
            assertThat(page.locator("img[src=x]").count()).as(path).isZero();
            assertThat(desk.complaints())
                    .as(path)
                    .noneMatch(told -> told.contains("Content Security Policy") || told.startsWith("dialog"));
            if (page.locator("body").innerText().contains("<img src=x onerror=alert(1)>")) {
                shown.add(route.path());
            }
        }
        assertThat(shown).contains("/incidents/{id}", "/reports");
    }
}
