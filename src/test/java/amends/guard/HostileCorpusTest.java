package amends.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import amends.PolicyLoader;
import amends.drools.DrlReader;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile policy is refused where its author can see it, and none of its code runs. */
class HostileCorpusTest {
    @TempDir
    static Path folder;

    private final List<Path> added = new ArrayList<>();

    @BeforeAll
    static void copyTheGoodFolder() throws IOException {
        try (Stream<Path> files = Files.walk(HostileCase.folder())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(HostileCase.folder().relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @BeforeEach
    void hush() {
        Canary.hush();
    }

    @AfterEach
    void theCanaryIsSilent() throws IOException {
        for (Path file : added) {
            Files.delete(file);
        }
        assertThat(Canary.sang()).isFalse();
    }

    private void add(Path file, String path) throws IOException {
        added.add(Files.copy(file, folder.resolve(path)));
    }

    @Test
    void theFolderItselfIsGood() {
        assertThat(PolicyLoader.load(folder).policies().domains()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void aPolicyIsRefusedWhereItIsHostile(HostileCase hostile) throws IOException {
        assertThat(toldOf(hostile)).containsAll(hostile.problems());
        List<PolicyProblem> byGuard = new DrlReader()
                .read(hostile.path(), Files.readString(hostile.policy()))
                .problems();
        if (!byGuard.isEmpty()) {
            assertThat(told(byGuard, hostile.path())).isEqualTo(hostile.problems());
        }
    }

    static Stream<HostileCase> policies() {
        return HostileCase.all("drl");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentencesAndTables")
    void sentencesAndTablesAreRefusedWhereTheyAreHostile(HostileCase hostile) throws IOException {
        Path vocabulary = hostile.policy().resolveSibling(hostile.name() + ".dsl");
        if (Files.exists(vocabulary)) {
            add(vocabulary, "sentences.dsl");
        }

        assertThat(toldOf(hostile)).containsAll(hostile.problems());
    }

    static Stream<HostileCase> sentencesAndTables() {
        return Stream.of("dslr", "csv", "xlsx").flatMap(HostileCase::all);
    }

    private List<String> toldOf(HostileCase hostile) throws IOException {
        add(hostile.policy(), hostile.path());

        PolicyProblemsException refused =
                catchThrowableOfType(PolicyProblemsException.class, () -> PolicyLoader.load(folder));

        assertThat(refused).as("this policy is accepted").isNotNull();
        return told(refused.problems(), hostile.path());
    }

    /** What is told of the file; a problem of another one is told with its path. */
    private static List<String> told(List<PolicyProblem> problems, String path) {
        return problems.stream()
                .map(problem ->
                        (problem.at().file().equals(path) ? "" : problem.at().file() + ":")
                                + problem.at().line() + ":" + problem.at().column() + " " + problem.code())
                .toList();
    }
}
