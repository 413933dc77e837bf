package amends.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import amends.junit.PolicyTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The first policy of the author's guide can be written as it is told there, and its cases hold. */
class AuthorsGuideTest {

    @TempDir
    private Path rules;

    @BeforeEach
    void doWhatTheGuideSays() throws IOException {
        String guide = Files.readString(Path.of("rules", "README.md"));
        String first = guide.substring(guide.indexOf("## Your first policy"), guide.indexOf("## Kinds"));
        List<String> drl = blocks(first, "drl");
        List<String> yaml = blocks(first, "yaml");
        assertThat(drl).hasSize(1);
        assertThat(yaml).hasSize(5);
        copyWhatStandsBesideThePolicies();
        Path hotel = Files.createDirectories(rules.resolve("hotel"));
        Files.writeString(hotel.resolve("room-not-ready.drl"), drl.get(0));
        add("domains.yaml", yaml.get(0));
        String remedies = Files.readString(rules.resolve("remedies.yaml"));
        Files.writeString(
                rules.resolve("remedies.yaml"), remedies.replaceFirst("(?m)^remedies:\n", "remedies:\n" + yaml.get(1)));
        add("roles.yaml", yaml.get(2));
        add("messages/en.yaml", yaml.get(3));
        Files.writeString(hotel.resolve("room-not-ready.cases.yaml"), yaml.get(4));
    }

    private void copyWhatStandsBesideThePolicies() throws IOException {
        Path shipped = Path.of("rules");
        List<Path> files;
        try (Stream<Path> all = Files.walk(shipped)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = rules.resolve(shipped.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private void add(String file, String text) throws IOException {
        Path path = rules.resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }

    private static List<String> blocks(String text, String language) {
        List<String> blocks = new ArrayList<>();
        for (MatchResult block : Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results()
                .toList()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    @TestFactory
    Stream<DynamicNode> everyCaseOfTheGuideHolds() {
        return PolicyTester.of(rules).cases("^hotel/");
    }
}
