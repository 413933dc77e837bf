package amends.cases;

import static org.assertj.core.api.Assertions.assertThat;

import amends.folder.RulesFolder;
import amends.policy.FactShape;
import amends.policy.StandardFacts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use says what the reader says, as far as one can know without the rules. */
class CaseSchemaTest {

    static Stream<String> shipped() {
        TreeMap<String, String> files = new TreeMap<>();
        for (Path folder : List.of(
                Path.of("rules"),
                Path.of("src/test/resources/schemes/powercuts"),
                Path.of("src/test/resources/schemes/india"))) {
            files.putAll(RulesFolder.read(folder).content().cases());
        }
        return files.values().stream();
    }

    static Stream<BadCasesTest.Bad> misshapen() {
        return BadCasesTest.all().filter(bad -> !bad.shaped());
    }

    static Stream<BadCasesTest.Bad> shaped() {
        return BadCasesTest.all().filter(BadCasesTest.Bad::shaped);
    }

    @Test
    void itIsAJsonSchemaItself() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(CaseSchemas.text(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFileHasTheShapeOfCases(String text) {
        assertThat(CaseSchemas.complaints(YamlTrees.read(text))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void whatIsMisshapenIsRefusedByTheSchemaToo(BadCasesTest.Bad bad) {
        assertThat(CaseSchemas.complaints(YamlTrees.read(bad.text()))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("shaped")
    void whatOnlyTheRulesCanTellTheSchemaLetsPass(BadCasesTest.Bad bad) {
        assertThat(CaseSchemas.complaints(YamlTrees.read(bad.text()))).isEmpty();
    }

    @Test
    void itKnowsTheFieldsThatEveryIncidentAndCustomerHas() throws IOException {
        JsonNode parts = new ObjectMapper().readTree(CaseSchemas.text()).get("$defs");
        List<String> incident = new ArrayList<>(List.of("kind"));
        incident.addAll(names(StandardFacts.INCIDENT));
        assertThat(parts.at("/incident/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(incident);
        assertThat(parts.at("/customer/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(names(StandardFacts.CUSTOMER));
    }

    private static List<String> names(FactShape shape) {
        return new ArrayList<>(shape.names());
    }
}
