package amends.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import amends.PolicySuite;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published schemes that are not shipped, written from the author's guide alone: the language says them. */
class OtherSchemesTest {

    private static final Path SCHEMES = Path.of("src", "test", "resources", "schemes");

    @TestFactory
    Stream<DynamicTest> powerCutsInGreatBritain() {
        return held("powercuts");
    }

    @TestFactory
    Stream<DynamicTest> deniedBoardingAndCancellationInIndia() {
        return held("india");
    }

    private static Stream<DynamicTest> held(String scheme) {
        Suite suite = PolicySuite.load(SCHEMES.resolve(scheme));
        CaseRunner runner = new CaseRunner(suite.policies());
        assertThat(suite.cases()).isNotEmpty();
        return suite.cases().stream()
                .map(one -> dynamicTest(
                        one.name(),
                        () -> assertThat(CaseTexts.told(runner.run(one))).isEmpty()));
    }
}
