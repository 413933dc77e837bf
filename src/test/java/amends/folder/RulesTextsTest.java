package amends.folder;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.PolicyProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTextsTest {

    @Test
    void theTextsOfTheShippedFolderReadAsTheFolderDoes() {
        RulesFolder.Reading onDisk = RulesFolder.read(Path.of("rules"));
        RulesFolder.Reading read = RulesTexts.read(onDisk.content().texts());

        assertThat(read.problems()).isEmpty();
        assertThat(read.content().files()).isEqualTo(onDisk.content().files());
        assertThat(read.content().cases()).isEqualTo(onDisk.content().cases());
    }

    @Test
    void aFolderThatIsPackedUnpacksToTheSameReleaseAndCases() throws Exception {
        FolderContent content = RulesFolder.read(Path.of("rules")).content();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        RulesPacking.pack(content, zip);

        FolderContent unpacked =
                RulesUpload.read(new ByteArrayInputStream(zip.toByteArray())).content();
        assertThat(unpacked.release()).isEqualTo(content.release());
        assertThat(unpacked.cases()).isEqualTo(content.cases());
    }

    @ParameterizedTest
    @CsvSource({
        "../x.drl, unknown-file",
        "/x/y.drl, unknown-file",
        "x//y.drl, unknown-file",
        "x/./y.drl, unknown-file",
        "x\\y.drl, unknown-file",
        "C:/y.drl, unknown-file",
        "'', unknown-file",
        "x.drl, policy-outside-domain",
        "remedie.yaml, unknown-file",
        "x/table.xlsx, unread-format",
        "messages/deep/en.yaml, unknown-file"
    })
    void aPathThatIsNoneOfARulesFolderIsAProblem(String path, String code) {
        assertThat(codes(Map.of(path, "package x;"))).containsExactly(code);
    }

    @Test
    void aPathThatNoZipOfAFolderCouldHaveIsAProblem() {
        assertThat(codes(Map.of("x/\ud800.drl", "package x;"))).containsExactly("unknown-file");
        assertThat(codes(Map.of("x/" + "y/".repeat(15) + "y.drl", "package x;")))
                .containsExactly("unknown-file");
        assertThat(codes(Map.of("x/" + "y".repeat(252) + ".drl", "package x;"))).containsExactly("unknown-file");
        assertThat(codes(Map.of("x/y.drl", "package x;", "x/y.drl/z.drl", "package x;")))
                .containsExactly("unknown-file");
    }

    @Test
    void whatIsNoTextIsAProblem() {
        assertThat(codes(Map.of("x/y.drl", "package\0x;"))).containsExactly("not-utf-8");
        assertThat(codes(Map.of("x/y.drl", "\ud800"))).containsExactly("not-utf-8");
        assertThat(codes(Map.of("x/y.drl", "x".repeat(RulesFolder.MAX_FILE_BYTES + 1))))
                .containsExactly("too-large");
    }

    @Test
    void notesAndHiddenFilesArePassedOver() {
        RulesFolder.Reading read = RulesTexts.read(Map.of("README.md", "x", ".git/config", "x", "x/y.drl~", "x"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.content().texts()).isEmpty();
    }

    private static List<String> codes(Map<String, String> texts) {
        return RulesTexts.read(texts).problems().stream()
                .map(PolicyProblem::code)
                .toList();
    }
}
