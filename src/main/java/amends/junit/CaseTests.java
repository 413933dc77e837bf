package amends.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import amends.policy.PolicySet;
import amends.policy.Position;
import amends.recommendation.CompiledPolicySet;
import amends.testing.Case;
import amends.testing.CaseResult;
import amends.testing.CaseRunner;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Makes tests of cases; each knows its line, so that a development environment can open it. */
final class CaseTests {

    private final Path folder;
    private final PolicySet policies;
    private final CaseRunner runner;

    CaseTests(Path folder, CompiledPolicySet policies) {
        this.folder = folder;
        this.policies = policies.policies();
        this.runner = new CaseRunner(policies);
    }

    Stream<DynamicNode> of(List<Case> cases) {
        Map<String, List<DynamicNode>> byFile = new TreeMap<>();
        for (Case one : cases) {
            byFile.computeIfAbsent(one.file(), file -> new ArrayList<>())
                    .add(dynamicTest(one.name(), uri(one.at()), () -> hold(one)));
        }
        return byFile.entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey(), uri(Position.startOf(file.getKey())), file.getValue().stream()));
    }

    private URI uri(Position at) {
        URI file = folder.resolve(at.file()).toAbsolutePath().toUri();
        return URI.create(file + "?line=" + at.line() + "&column=" + at.column());
    }

    private void hold(Case one) {
        CaseResult result = runner.run(one);
        if (!result.holds()) {
            throw CaseFailure.of(result, policies);
        }
    }
}
