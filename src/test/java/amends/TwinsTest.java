package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.policy.PolicySet;
import amends.policy.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shipped policies in sentences and in tables say what their twins in the policy language say. */
class TwinsTest {
    private static final Path TWINS = Path.of("src/test/resources/twins");

    @Test
    void theTableWaitInSentencesSaysWhatItsTwinSays() throws IOException {
        assertThat(rules(shipped(), "restaurant/table-wait.dslr"))
                .hasSize(8)
                .isEqualTo(rules(
                        with("restaurant/table-wait.dslr", "restaurant/table-wait.drl"), "restaurant/table-wait.drl"));
    }

    @Test
    void theVouchersInATableSayWhatTheirTwinSays() throws IOException {
        assertThat(rules(shipped(), "restaurant/late-delivery-vouchers.csv"))
                .hasSize(3)
                .isEqualTo(rules(
                        with("restaurant/late-delivery-vouchers.csv", "restaurant/late-delivery-vouchers.drl"),
                        "restaurant/late-delivery-vouchers.drl"));
    }

    private static FolderContent shipped() {
        return RulesFolder.read(Path.of("rules")).content();
    }

    private static FolderContent with(String without, String twin) throws IOException {
        TreeMap<String, String> files = new TreeMap<>(shipped().files());
        files.remove(without);
        files.put(twin, Files.readString(TWINS.resolve(Path.of(twin).getFileName())));
        return FolderContent.of(files);
    }

    /** The rules of one policy without their places. */
    private static List<String> rules(FolderContent content, String policy) {
        PolicySet policies = PolicyLoader.check(content, new ArrayList<>()).policies();
        return policies.domain("restaurant").rules().stream()
                .filter(rule -> rule.policy().equals(policy))
                .map(TwinsTest::withoutPlaces)
                .toList();
    }

    private static String withoutPlaces(Rule rule) {
        return rule.toString()
                .replace(rule.policy(), "")
                .replaceAll("index=\\d+", "")
                .replaceAll(":\\d+:\\d+", "");
    }
}
