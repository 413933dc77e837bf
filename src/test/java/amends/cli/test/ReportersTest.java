package amends.cli.test;

import static amends.cli.test.Bakery.recommends;
import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.policy.Position;
import amends.testing.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Suite suite() {
        return new Bakery()
                .with("Five minutes want a word", 5, recommends("acknowledge cake.sorry"))
                .with("Ten minutes \"bring\" a <bun> & \u0001tea", 10, recommends("compensate bun"))
                .with(Bakery.OTHER_CASES, "Another", 4, recommends())
                .suite();
    }

    private static Suite contradicting() {
        return new Bakery().contradicting("Answered before it was opened").suite();
    }

    private static TestCall unloadable(String format) {
        PolicyProblem problem = PolicyProblem.of("syntax", new Position(Bakery.POLICY, 3, 3), "no part of a rule")
                .expecting("when", "oops");
        return TestCall.with(
                rules -> {
                    throw new PolicyProblemsException(List.of(problem));
                },
                "rules",
                "--format",
                format);
    }

    @Test
    void jsonTellsEveryCaseAndOfTheOnesThatFailWhy() throws IOException {
        TestCall call = TestCall.of(suite(), "rules", "--format", "json");
        JsonNode json = JSON.readTree(call.out());
        assertThat(json.properties().stream().map(entry -> entry.getKey()))
                .containsExactly("problems", "release", "cases", "failed", "durationMs", "files");
        assertThat(json.get("cases").asInt()).isEqualTo(3);
        assertThat(json.get("failed").asInt()).isEqualTo(1);
        assertThat(json.get("release").asText()).startsWith("sha256:");
        JsonNode good = json.at("/files/0/cases/0");
        assertThat(good).isEqualTo(JSON.readTree("""
                        {"name": "Five minutes want a word", "policy": "bakery/late-cake",
                         "file": "bakery/late-cake.cases.yaml", "line": 1, "column": 5,
                         "holds": true, "durationMs": 0.0,
                         "steps": [{"file": "bakery/late-cake.cases.yaml", "line": 1, "column": 5,
                                    "asOf": "2026-03-01T12:00:00Z", "holds": true, "refusal": null, "failures": []}]}
                        """));
        JsonNode bad = json.at("/files/0/cases/1/steps/0");
        assertThat(bad.get("failures")).isEqualTo(JSON.readTree("""
                        [{"asks": "recommends", "file": "bakery/late-cake.cases.yaml", "line": 2, "column": 5,
                          "expected": "compensate bun", "actual": "acknowledge cake.sorry",
                          "whyNot": [{"rule": "Give a bun from ten minutes on",
                                      "told": "delayMinutes 10 > 10 is false",
                                      "file": "bakery/late-cake.drl", "line": 16, "column": 15},
                                     {"rule": "Say sorry from five minutes on",
                                      "told": "it gives acknowledge cake.sorry because delayMinutes 10 >= 5",
                                      "file": "bakery/late-cake.drl", "line": 7, "column": 1}]}]
                        """));
        assertThat(bad.at("/request/incident/delayMinutes").asInt()).isEqualTo(10);
        assertThat(bad.at("/plan/recommendations/0/name").asText()).isEqualTo("cake.sorry");
        assertThat(json.at("/files/1/file").asText()).isEqualTo(Bakery.OTHER_CASES);
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void verboseJsonHasEveryPlan() throws IOException {
        JsonNode json = JSON.readTree(
                TestCall.of(suite(), "rules", "--format", "json", "-v").out());
        assertThat(json.at("/files/0/cases/0/steps/0/plan/recommendations/0/name")
                        .asText())
                .isEqualTo("cake.sorry");
    }

    @Test
    void jsonTellsWhatCannotBeLoadedAsCheckDoes() throws IOException {
        TestCall call = unloadable("json");
        JsonNode json = JSON.readTree(call.out());
        assertThat(json.at("/problems/0/code").asText()).isEqualTo("syntax");
        assertThat(json.at("/problems/0/line").asInt()).isEqualTo(3);
        assertThat(json.get("files")).isEmpty();
        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).isEmpty();
    }

    @Test
    void junitXmlHasASuiteForEachFileAndATestForEachCase() throws Exception {
        TestCall call = TestCall.of(suite(), "rules", "--format", "junit");
        Element suites = parsed(call.out()).getDocumentElement();
        assertThat(attributes(suites, "tests", "failures", "errors", "time"))
                .containsExactly("3", "1", "0", "0.000000");
        Element late = child(suites, 0);
        assertThat(attributes(late, "name", "tests", "failures", "errors", "skipped"))
                .containsExactly("rules/bakery/late-cake.cases.yaml", "2", "1", "0", "0");
        Element bad = child(late, 1);
        assertThat(attributes(bad, "name", "classname", "file", "line", "time"))
                .containsExactly(
                        "Ten minutes \"bring\" a <bun> & \ufffdtea",
                        "bakery.late-cake",
                        "rules/bakery/late-cake.cases.yaml",
                        "2",
                        "0.000000");
        Element failure = child(bad, 0);
        assertThat(failure.getTagName()).isEqualTo("failure");
        assertThat(failure.getAttribute("message"))
                .isEqualTo("recommends: expected compensate bun, but it is acknowledge cake.sorry");
        assertThat(failure.getTextContent()).contains("rules/bakery/late-cake.drl:16:15 delayMinutes 10 > 10 is false");
        assertThat(child(late, 0).getElementsByTagName("*").getLength()).isZero();
        assertThat(call.code()).isEqualTo(2);
    }

    @Test
    void whatCannotBeEvaluatedIsAnErrorInJunitXml() throws Exception {
        Element suites = parsed(TestCall.of(contradicting(), "rules", "--format", "junit")
                        .out())
                .getDocumentElement();
        assertThat(attributes(suites, "tests", "failures", "errors")).containsExactly("1", "0", "1");
        Element error = child(child(child(suites, 0), 0), 0);
        assertThat(error.getTagName()).isEqualTo("error");
        assertThat(error.getTextContent()).contains("it cannot be evaluated: ");
    }

    @Test
    void whatCannotBeLoadedIsAnErrorInJunitXml() throws Exception {
        TestCall call = unloadable("junit");
        Element test = child(child(parsed(call.out()).getDocumentElement(), 0), 0);
        assertThat(attributes(test, "name", "file", "line"))
                .containsExactly("loads: no part of a rule", "rules/bakery/late-cake.drl", "3");
        assertThat(attributes(child(test, 0), "type", "message"))
                .containsExactly("syntax", "no part of a rule; expected when; found oops");
        assertThat(call.code()).isEqualTo(1);
    }

    @Test
    void aDocumentWithoutCasesIsADocumentAndSaysSoBeside() throws Exception {
        TestCall json = TestCall.of(suite(), "rules", "--format", "json", "--run", "muffin");
        assertThat(JSON.readTree(json.out()).get("cases").asInt()).isZero();
        assertThat(json.err()).startsWith("0 cases: --run muffin is found in none of 3 cases");
        TestCall junit = TestCall.of(suite(), "rules", "--format", "junit", "--run", "muffin");
        assertThat(parsed(junit.out()).getDocumentElement().getAttribute("tests"))
                .isEqualTo("0");
        assertThat(junit.err()).isEqualTo(json.err());
    }

    @Test
    void aCaseThatCannotBeEvaluatedSaysWhy() {
        TestCall call = TestCall.of(contradicting(), "rules");
        assertThat(call.lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("    rules/bakery/late-cake.cases.yaml:1:5: it cannot be evaluated: "));
        assertThat(call.code()).isEqualTo(2);
    }

    private static Document parsed(String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ReportersTest.class.getResource("/junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> attributes(Element element, String... names) {
        return List.of(names).stream().map(element::getAttribute).toList();
    }

    /** The element's child at a place, from 0. */
    private static Element child(Element parent, int place) {
        int at = -1;
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element element && ++at == place) {
                return element;
            }
        }
        throw new AssertionError(parent.getTagName() + " has no child " + place);
    }
}
