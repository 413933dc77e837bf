package amends.check.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each finding has a page; beside the shipped rules, its bad example has that finding and its good one has none. */
class PagesTest {

    private static final Path RULES = Path.of("rules");
    private static final String EXAMPLE = "restaurant/example.drl";

    @ParameterizedTest
    @ValueSource(strings = {"never-fires", "shadowed", "unacknowledged"})
    void thePageOfAFindingShowsIt(String code) throws IOException {
        String page = Files.readString(Path.of("docs/checks", code + ".md"));

        assertThat(page).startsWith("# " + code + "\n");
        assertThat(codes(example(page, "## Bad"))).containsOnly(code);
        assertThat(codes(example(page, "## Good"))).isEmpty();
    }

    private static String example(String page, String heading) {
        String after = page.substring(page.indexOf("\n" + heading + "\n"));
        int start = after.indexOf("```drl\n") + "```drl\n".length();
        return after.substring(start, after.indexOf("```", start));
    }

    private static List<String> codes(String policy) throws IOException {
        TestRules folder = TestRules.folder();
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                folder.with(RULES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return Checked.of(folder.with(EXAMPLE, policy).interpret()).findings().stream()
                .filter(one -> one.problem().at().file().equals(EXAMPLE))
                .map(one -> one.problem().code())
                .toList();
    }
}
