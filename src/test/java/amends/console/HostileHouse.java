package amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.http.incidents.Service;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/** A house whose customers, agents and authors mean it ill: hostile texts stand wherever anybody can enter one. */
final class HostileHouse {

    static final String MARKUP = "<img src=x onerror=alert(1)>";

    /** What the braces of {@link #TEXT} come to, if a template takes them for its own. */
    static final String EVALUATED = "62710561";

    /** Markup, ends of elements, braces of templates, controls of direction, other scripts and pictures. */
    static final String TEXT = MARKUP
            + "\"'</script></textarea></title><script>alert(2)</script>{{7919*7919}}${7919*7919}"
            + " \u202E\u2067 \uD83D\uDE00 \u0645\u0631\u062D\u0628\u0627 ";

    /** The same, and a word that does not end. */
    static final String LONG = TEXT + "W".repeat(500);

    /** The worst that an incident's id can be. */
    static final String ID = "T-7 @=+(1),*#:" + "W".repeat(100);

    private static final JsonMapper JSON = new JsonMapper();

    private final Service service;
    private final String key;

    private HostileHouse(Service service, String key) {
        this.service = service;
        this.key = key;
    }

    /** Its rules, messages and remedies. */
    static TestRules rules() {
        String text = quoted(LONG);
        String said = quoted(LONG.replace("\u202E\u2067", ""));
        return TestRules.rules(TestRules.rule(
                                "Sorry", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");")
                        + TestRules.rule("W".repeat(100), "Late()", "recommend.compensate(\"voucher\");")
                        + "rule \"Drink\"\n    @owner(" + said + ")\n    @source(" + said + ")\n    @note(" + said
                        + ")\nwhen\n    Late()\nthen\n    recommend.compensate(\"drink\");\nend\n")
                .with("messages/en.yaml", "sorry: " + quoted("I am sorry, " + literal(LONG)) + "\n")
                .with("remedies.yaml", """
                        remedies:
                          drink: {label: {en: %s}, cost: "4.00", value: "9.00", currency: EUR}
                          voucher: {label: {en: %s}, cost: "40.00", value: "90.00", currency: EUR, approvalAbove: "25.00"}
                        """.formatted(text, text));
    }

    /** Has everything said of an incident that can be, asks for an approval, and then makes a key of every role. */
    static HostileHouse on(Service service) throws Exception {
        String text = quoted(LONG);
        String brief = quoted(TEXT);
        is(service.post(
                "/v1/incidents",
                "{\"incident\": {\"kind\": \"test.Late\", \"id\": " + quoted(ID) + ", \"course\": " + text
                        + ", \"cause\": " + text + ", \"channel\": " + text + "}, \"customer\": {\"id\": " + brief
                        + ", \"tier\": " + text + "}}"));
        String incident = "/v1" + incident();
        for (String event : List.of(
                "\"type\": \"customerReplied\", \"text\": " + text,
                "\"type\": \"overridden\", \"action\": \"acknowledge\", \"name\": \"sorry\", \"did\": " + text
                        + ", \"reason\": " + text,
                "\"type\": \"acknowledged\", \"message\": \"sorry\"",
                "\"type\": \"remedyGiven\", \"remedy\": \"drink\"",
                "\"type\": \"remedyDeclined\", \"remedy\": \"drink\", \"reason\": " + text,
                "\"type\": \"paused\", \"reason\": " + text,
                "\"type\": \"resumed\"",
                "\"type\": \"outcome\", \"rating\": 2, \"comment\": " + text)) {
            is(service.post(incident + "/events", "{\"by\": " + brief + ", " + event + "}"));
        }
        is(service.post(incident + "/reservations", "{\"remedy\": \"voucher\", \"by\": " + brief + "}"));
        String name = quoted(TEXT.substring(0, 60) + "\u202E");
        Service.Answer made = service.post("/v1/keys", "{\"name\": " + name + ", \"roles\": [\"admin\"]}");
        is(made);
        return new HostileHouse(service, made.json().path("key").asText());
    }

    /** The key with which somebody signs in. */
    String key() {
        return key;
    }

    /** Where the page of its incident is. */
    static String incident() {
        return "/incidents/" + RuleLinks.encoded(ID);
    }

    /** The id of the decision about its incident. */
    String decision() throws Exception {
        return service.get("/v1" + incident(), "Authorization", "Bearer " + key)
                .json()
                .path("decisionId")
                .asText();
    }

    /** Where the customer of its incident reads of it. */
    String customersPage() throws Exception {
        Service.Answer link = service.post("/v1" + incident() + "/link", "{}", "Authorization", "Bearer " + key);
        URI url = URI.create(link.json().path("url").asText());
        return url.getRawPath() + '?' + url.getRawQuery();
    }

    /** The hash of a draft that it brings, whose author wrote hostile words about it. */
    String draft() throws Exception {
        ObjectNode body = JSON.createObjectNode();
        rules().with(
                        "test/other.drl",
                        "package test;\n" + TestRules.rule("Other", "Late()", "recommend.acknowledge(\"sorry\");"))
                .texts()
                .forEach(body.putObject("files")::put);
        body.put("why", LONG);
        Service.Answer draft = service.post("/v1/releases", body.toString(), "Authorization", "Bearer " + key);
        is(draft);
        return draft.json().path("release").asText().replace("sha256:", "");
    }

    private static void is(Service.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text is JSON", e);
        }
    }

    /** A text as a message has it that says nothing but this. */
    private static String literal(String text) {
        return text.replace("'", "''").replaceAll("[{}]+", "'$0'");
    }
}
