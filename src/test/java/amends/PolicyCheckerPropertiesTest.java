package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.check.CheckReport;
import amends.check.Finding;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PolicyCheckerPropertiesTest {

    /** The shipped restaurant, with the files beside the policies, which speak of other domains too. */
    private static final Map<String, String> SHIPPED =
            new TreeMap<>(RulesFolder.read(Path.of("rules")).content().files());

    static {
        SHIPPED.keySet().removeIf(path -> path.contains("/") && !path.matches("(messages|restaurant)/.*"));
    }

    /** Whatever is broken in rules, the report is in order, tells nothing twice, and points into the files. */
    @Property(tries = 60, seed = "31")
    void everyReportIsInOrderAndPointsIntoTheFiles(@ForAll Random random) {
        Map<String, String> files = broken(random);
        CheckReport report = PolicyChecker.check(FolderContent.of(files), List.of());
        assertThat(report.findings()).isSorted();
        assertThat(report.findings().stream()
                        .map(finding -> List.of(
                                finding.problem().at(),
                                finding.problem().code(),
                                finding.problem().message()))
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(report.findings()).allSatisfy(finding -> {
            String text = files.get(finding.problem().at().file());
            if (text != null) {
                List<String> lines = List.of(text.split("\n|\r\n?", -1));
                assertThat(finding.problem().at().line()).isBetween(1, lines.size());
                assertThat(finding.problem().at().column())
                        .isBetween(
                                1, lines.get(finding.problem().at().line() - 1).length() + 1);
            }
        });
        assertThat(PolicyChecker.check(FolderContent.of(files), List.of())).isEqualTo(report);
    }

    @Property(tries = 25, seed = "32")
    void theOrderInWhichProblemsAreFoundDoesNotShow(@ForAll Random random) {
        CheckReport report = PolicyChecker.check(FolderContent.of(broken(random)), List.of());
        List<Finding> shuffled = new ArrayList<>(report.findings());
        shuffled.addAll(report.findings());
        Collections.shuffle(shuffled, random);
        assertThat(new CheckReport(shuffled, report.files())).isEqualTo(report);
    }

    /** The rules with some words taken out, doubled or changed for others. */
    private static Map<String, String> broken(Random random) {
        Map<String, String> files = new TreeMap<>(SHIPPED);
        List<String> paths = List.copyOf(files.keySet());
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String path = paths.get(random.nextInt(paths.size()));
            List<String> words = new ArrayList<>(List.of(files.get(path).split("(?<=\\b)|(?=\\b)")));
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.remove(at);
                case 1 -> words.add(at, words.get(at));
                default -> Collections.swap(words, at, random.nextInt(words.size()));
            }
            files.put(path, String.join("", words));
        }
        return files;
    }
}
