package amends.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import amends.PolicySuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about the verb shows what it prints. */
class TestPageTest {

    private static final Path RULES = Path.of("rules");

    @Test
    void theExampleIsWhatIsPrinted(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path cases = folder.resolve("rules/restaurant/late-meal.cases.yaml");
        Files.writeString(cases, Files.readString(cases).replace("[20, 2, none, none]", "[20, 2, given, none]"));
        TestCall call =
                TestCall.with(PolicySuite::load, folder.resolve("rules").toString(), "--run", "late-(meal|delivery.c)");
        String printed = call.out().replace(folder + "/", "");
        String page = Files.readString(Path.of("docs/test.md"));
        assertThat(lines(page)).containsSequence(lines(printed));
        assertThat(call.code()).isEqualTo(2);
    }

    /** Durations differ, and so do the spaces before them; and cases are added. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[0-9.]+ m?s\\b", "T")
                        .replaceAll("[0-9]+ cases", "N cases")
                        .replaceAll("cases.yaml:[0-9]+", "cases.yaml:N")
                        .replaceAll("^ *[0-9]+ \\|", "N |")
                        .replaceAll(" +", " "))
                .toList();
    }
}
