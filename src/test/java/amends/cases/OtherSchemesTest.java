package amends.cases;

import amends.junit.PolicyTester;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Published schemes that are not shipped, written from the author's guide alone: the language says them. */
class OtherSchemesTest {

    private static final Path SCHEMES = Path.of("src", "test", "resources", "schemes");

    @TestFactory
    Stream<DynamicNode> powerCutsInGreatBritain() {
        return PolicyTester.of(SCHEMES.resolve("powercuts")).cases();
    }

    @TestFactory
    Stream<DynamicNode> deniedBoardingAndCancellationInIndia() {
        return PolicyTester.of(SCHEMES.resolve("india")).cases();
    }
}
