package amends.cases;

import static org.assertj.core.api.Assertions.assertThat;

import amends.PolicySuite;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.policy.PolicySet;
import amends.testing.Case;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of cases with something broken in them at random: the reader tells problems at places of the file, and nothing else. */
class CaseFuzzTest {

    private static final List<String> PIECES = List.of(
            "~",
            "null",
            "true",
            "-1",
            "0x1F",
            "1e3",
            "99999999999999999999",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\n",
            "\n  ",
            "\t",
            "#",
            "&a",
            "*a",
            "!t",
            "<<",
            "|",
            ">",
            "%",
            "none",
            "given",
            "recommends",
            "expect: ",
            "name: x",
            "2026-13-01T00:00:00Z",
            "2026-02-28T00:00:00Z",
            "compensate",
            "0.00 EUR",
            "\u0000",
            "\uD83D\uDE00",
            "\uD800",
            "");

    private static PolicySet policies;
    private static Map<String, String> files;
    private static Set<String> names;

    @BeforeAll
    static void load() {
        policies = PolicySuite.load(Path.of("rules")).policies().policies();
        files = RulesFolder.read(Path.of("rules")).content().cases();
        names = files.keySet().stream()
                .map(path -> path.replace(Case.FILE_ENDING, ""))
                .collect(Collectors.toSet());
    }

    @Test
    void aBrokenFileIsToldAtAPlaceThatItHas() {
        Random random = new Random(20261122);
        List<String> paths = files.keySet().stream().sorted().toList();
        for (int i = 0; i < 600; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            String text = broken(files.get(path), random);
            CaseFiles.Reading reading = CaseFiles.read(new TreeMap<>(Map.of(path, text)), policies, names, true);
            assertThat(reading.problems()).as(text).allSatisfy(problem -> isIn(problem, path, text));
            JsonNode tree = reading.problems().isEmpty() ? YamlTrees.read(text) : null;
            if (tree != null) {
                assertThat(CaseSchemas.complaints(tree)).as(text).isEmpty();
            }
        }
    }

    private static void isIn(PolicyProblem problem, String path, String text) {
        List<String> lines = text.lines().toList();
        int line = problem.at().line();
        assertThat(problem.at().file()).isEqualTo(path);
        assertThat(line).isBetween(1, lines.size() + 1);
        int columns = line <= lines.size() ? lines.get(line - 1).length() : 0;
        assertThat(problem.at().column()).as(problem.toString()).isBetween(1, columns + 1);
        assertThat(problem.message()).doesNotContain("Exception", "amends.");
    }

    /** One to three changes, each at one place: a piece put in, a stretch left out, or a line twice. */
    private static String broken(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(broken.length());
            switch (random.nextInt(4)) {
                case 0 -> broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(12)));
                case 1 -> {
                    int end = broken.indexOf("\n", at);
                    if (end > 0) {
                        int start = broken.lastIndexOf("\n", at - 1) + 1;
                        broken.insert(end, broken.substring(Math.max(0, start - 1), end));
                    }
                }
                case 2 -> {
                    int end = Math.min(broken.length(), at + 1 + random.nextInt(6));
                    broken.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                }
                default -> broken.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return broken.toString();
    }
}
