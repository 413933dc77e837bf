package amends.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.http.Route;
import amends.http.openapi.Described.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static Described service;
    private static JsonNode document;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        service = new Described(folder);
        document = service.document();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyRouteIsDescribedAndNothingElseIs() {
        Set<String> served = new TreeSet<>();
        service.routes().forEach(route -> served.add(route.method() + " " + route.path()));
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(served).hasSizeGreaterThan(35);
    }

    @Test
    void everyRouteSaysWhatItAnswersWhoMayAndWhatItIsCalled() {
        List<String> untold = service.routes().stream()
                .filter(route -> route.wire().answers().isEmpty()
                        || route.operation().isBlank()
                        || route.summary().isBlank())
                .map(route ->
                        route.method() + " " + route.path() + ": say with named(…) and told(Wire…) what it answers")
                .toList();
        assertThat(untold).isEmpty();
        assertThat(service.routes().stream().map(Route::operation)).doesNotHaveDuplicates();
        assertThat(document.at("/paths/~1v1~1evaluations/post/description").textValue())
                .isEqualTo("Takes a key of the role agent or admin.");
        assertThat(document.at("/paths/~1openapi.json/get/description").textValue())
                .isEqualTo("Takes a key of any role.");
    }

    @Test
    void everyReferenceLeadsSomewhereAndNoSchemaIsForNothing() {
        Set<String> used = new HashSet<>();
        references(document, used);
        for (String reference : used) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        Set<String> unused = new TreeSet<>();
        for (String part : List.of("schemas", "responses", "headers")) {
            document.at("/components/" + part)
                    .fieldNames()
                    .forEachRemaining(name -> unused.add("#/components/" + part + "/" + name));
        }
        unused.removeAll(used);
        assertThat(unused).isEmpty();
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.get("$ref").textValue());
        }
        node.forEach(one -> references(one, found));
    }

    @Test
    void everySchemaIsAJsonSchema() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(meta.validate(schema.getValue().toString(), InputFormat.JSON))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void aKindIsASchemaWithItsFieldsTheInheritedOnesToo() {
        JsonNode stay = document.at("/components/schemas/inn.LongStay");
        JsonNode fields = stay.path("properties");

        assertThat(stay.path("description").textValue())
                .isEqualTo("Declared in inn/kinds.drl. It is also a Stay, a Incident.");
        assertThat(fields.at("/kind/enum/0").textValue()).isEqualTo("inn.LongStay");
        assertThat(fields.at("/nights/format").textValue()).isEqualTo("int32");
        assertThat(fields.at("/since/format").textValue()).isEqualTo("date");
        assertThat(fields.at("/seen/format").textValue()).isEqualTo("date-time");
        assertThat(fields.at("/price/default").textValue()).isEqualTo("99.50");
        assertThat(fields.at("/points/default").longValue()).isEqualTo(3);
        assertThat(fields.at("/vip/default").isBoolean()).isTrue();
        assertThat(fields.at("/severity/enum").toString()).isEqualTo("[\"MINOR\",\"MODERATE\",\"MAJOR\",\"CRITICAL\"]");
        assertThat(fields.at("/delayMinutes/minimum").intValue()).isZero();
        assertThat(stay.path("required").toString()).isEqualTo("[\"kind\",\"nights\",\"board\",\"since\",\"seen\"]");
        assertThat(fields.at("/board/enum").toString()).isEqualTo("[\"NONE\",\"BREAKFAST\"]");
        assertThat(stay.path("additionalProperties").isBoolean()).isTrue();
        assertThat(stay.path("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void anIncidentIsOfOneOfTheKinds() {
        JsonNode incident = document.at("/components/schemas/StatedIncident");
        List<String> names = new ArrayList<>();
        incident.at("/discriminator/mapping").fieldNames().forEachRemaining(names::add);

        assertThat(names).containsExactly("inn.LongStay", "inn.Stay", "test.Late");
        assertThat(incident.at("/oneOf").size()).isEqualTo(3);
        assertThat(incident.at("/discriminator/propertyName").textValue()).isEqualTo("kind");
    }

    @Test
    void errorsAreProblemsEverywhere() {
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    List<JsonNode> failing = new ArrayList<>();
                    operation.path("responses").properties().stream()
                            // A probe that is not well says so under 503.
                            .filter(one -> !one.getValue().toString().contains("/Health\""))
                            .forEach(one -> {
                                if (one.getKey().startsWith("4")
                                        || one.getKey().startsWith("5")
                                        || one.getKey().equals("default")) {
                                    failing.add(document.at(one.getValue()
                                            .get("$ref")
                                            .textValue()
                                            .substring(1)));
                                }
                            });
                    assertThat(failing)
                            .hasSizeGreaterThan(1)
                            .allMatch(one -> one.path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asText()
                                    .endsWith("/Problem"));
                }));
        assertThat(document.at("/components/responses/Problem429/headers").has("RateLimit"))
                .isTrue();
    }

    @Test
    void theSameInYaml() throws Exception {
        Answer yaml = service.get("/openapi.yaml");

        assertThat(yaml.type()).isEqualTo("application/yaml");
        assertThat(new YAMLMapper().readTree(yaml.body()).path("paths").toString())
                .isEqualTo(document.path("paths").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi.yaml", "/docs"})
    void whoKnowsItAlreadyIsToldSo(String path) throws Exception {
        Answer first = service.get(path);
        String tag = first.header("ETag");

        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Answer again = service.get(path, "If-None-Match", known);
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        assertThat(service.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void itChangesWithTheRelease(@TempDir Path folder) throws Exception {
        try (Described other = new Described(folder)) {
            String before = other.get("/openapi.json").header("ETag");
            ObjectNode body = JSON.createObjectNode().put("by", "maria");
            TestRules rules = Described.rules()
                    .with("spa/kinds.drl", "package spa;\ndeclare Cold extends Incident\n    degrees : int\nend\n");
            rules.texts().forEach(body.putObject("files")::put);
            String hash = other.post("/v1/releases", body.toString())
                    .json()
                    .path("release")
                    .textValue();
            Answer step = other.post("/v1/releases/" + hash + "/activate", "{\"by\": \"maria\"}");

            assertThat(step.status()).as(step.text()).isEqualTo(200);
            Answer now = other.get("/openapi.json", "If-None-Match", before);
            assertThat(now.status()).isEqualTo(200);
            assertThat(now.json().at("/info/x-release").textValue()).isEqualTo(hash);
            assertThat(now.json().at("/components/schemas/spa.Cold/required").toString())
                    .isEqualTo("[\"kind\",\"degrees\"]");
            assertThat(other.get("/docs").text()).contains("spa.Cold");
        }
    }

    @Test
    void aQueryThatNobodyKnowsIsRefused() throws Exception {
        Answer answer = service.get("/openapi.json?format=yaml");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("application/problem+json");
    }
}
