package amends.cases;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import amends.PolicyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published schemes that are not shipped, written from the author's guide alone: the language says them. */
class OtherSchemesTest {

    private static final Path SCHEMES = Path.of("src", "test", "resources", "schemes");

    @TestFactory
    Stream<DynamicTest> powerCutsInGreatBritain() throws IOException {
        return held("powercuts", "powercuts/power-cut.cases.yaml");
    }

    @TestFactory
    Stream<DynamicTest> deniedBoardingAndCancellationInIndia() throws IOException {
        return held("india", "india/flights.cases.yaml");
    }

    private static Stream<DynamicTest> held(String scheme, String cases) throws IOException {
        Path rules = SCHEMES.resolve(scheme);
        CaseRunner runner = new CaseRunner(PolicyLoader.load(rules));
        List<Case> read = CaseReader.read(cases, Files.readString(rules.resolve(cases)));
        return read.stream().map(one -> dynamicTest(one.name(), () -> runner.run(one)));
    }
}
