package amends.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import amends.policy.PolicyProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesFolderTest {

    @TempDir
    private Path temporary;

    private Path rules;

    @BeforeEach
    void aSmallFolder() throws IOException {
        rules = temporary.resolve("rules");
        write("restaurant/late-meal.drl", "package restaurant;\n");
        write("common/kinds.drl", "package common;\n");
        write("remedies.yaml", "remedies: {}\n");
        write("messages/en.yaml", "sorry: Désolé\n");
    }

    @Test
    void policiesAndTheFilesBesideThemAreRead() {
        RulesFolder.Reading reading = RulesFolder.read(rules);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.content().files())
                .containsExactly(
                        entry("common/kinds.drl", "package common;\n"),
                        entry("messages/en.yaml", "sorry: Désolé\n"),
                        entry("remedies.yaml", "remedies: {}\n"),
                        entry("restaurant/late-meal.drl", "package restaurant;\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README",
                "README.txt",
                "notes.md",
                "restaurant/README.md",
                "restaurant/late-meal.cases.yaml",
                "restaurant/.late-meal.drl.swp",
                "restaurant/late-meal.swp",
                "restaurant/late-meal.drl~",
                "restaurant/#late-meal.drl#",
                ".git/config",
                "messages/.keep"
            })
    void notesCasesHiddenFilesAndBackupsAreNoPartOfTheRelease(String path) throws IOException {
        String before = RulesFolder.read(rules).content().release();
        write(path, "anything \u0000");
        RulesFolder.Reading reading = RulesFolder.read(rules);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.content().release()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "remedy.yaml,                  unknown-file,          remedies.yaml",
        "remedies.yml,                 unknown-file,          remedies.yaml",
        "config.json,                  unknown-file,",
        "late-meal.drl,                policy-outside-domain,",
        "late-meal.dslr,               policy-outside-domain,",
        "restaurant/words.dsl,         unknown-file,",
        "restaurant/table.xls,         unread-format,",
        "restaurant/deep/table.XLSM,   unread-format,",
        "restaurant/late-meal.dlr,     unknown-file,          late-meal.drl",
        "restaurant/late.case.yaml,    unknown-file,          late.cases.yaml",
        "messages/en.yml,              unknown-file,",
        "messages/en/late.yaml,        unknown-file,",
        "late-meals/late-meal.drl,     bad-name,"
    })
    void aFileThatIsNotReadIsAProblem(String path, String code, String nearest) throws IOException {
        write(path, "");
        assertThat(RulesFolder.read(rules).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .extracting(PolicyProblem::code, p -> p.at().toString(), PolicyProblem::nearest)
                        .containsExactly(code, path + ":1:1", nearest));
    }

    @Test
    void aFileThatIsNoUtf8IsRefusedAtTheFirstWrongByte() throws IOException {
        Files.write(rules.resolve("roles.yaml"), "chéf: {}\nmaître: {}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertOnlyProblem("not-utf-8", "roles.yaml:1:3");
        Files.write(rules.resolve("roles.yaml"), "ok: {}\nmaître: {}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertOnlyProblem("not-utf-8", "roles.yaml:2:3");
        Files.write(rules.resolve("roles.yaml"), new byte[] {'a', (byte) 0xC3});
        assertOnlyProblem("not-utf-8", "roles.yaml:1:2");
    }

    @Test
    void aByteOrderMarkIsLeftOut() throws IOException {
        write("roles.yaml", "\uFEFFchef: {}");
        assertThat(RulesFolder.read(rules).content().files()).containsEntry("roles.yaml", "chef: {}");
    }

    @Test
    void aFileOfMoreThanOneMebibyteIsRefused() throws IOException {
        write("roles.yaml", "#".repeat(RulesFolder.MAX_FILE_BYTES));
        assertThat(RulesFolder.read(rules).problems()).isEmpty();
        write("roles.yaml", "#".repeat(RulesFolder.MAX_FILE_BYTES + 1));
        assertOnlyProblem("too-large", "roles.yaml:1:1");
    }

    @Test
    void aLinkInsideTheFolderIsFollowed() throws IOException {
        write("..data/roles.yaml", "chef: {}");
        Files.createSymbolicLink(rules.resolve("roles.yaml"), Path.of("..data", "roles.yaml"));
        RulesFolder.Reading reading = RulesFolder.read(rules);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.content().files()).containsEntry("roles.yaml", "chef: {}");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.yaml"), "secret: {}");
        Files.createSymbolicLink(rules.resolve("roles.yaml"), secret);
        assertOnlyProblem("outside-folder", "roles.yaml:1:1");
    }

    @Test
    void aLinkToAFolderOutsideOrInACircleIsRefused() throws IOException {
        Files.createSymbolicLink(rules.resolve("outside"), temporary);
        assertOnlyProblem("outside-folder", "outside:1:1");
        Files.delete(rules.resolve("outside"));
        Files.createSymbolicLink(rules.resolve("restaurant/again"), rules.resolve("restaurant"));
        assertOnlyProblem("too-deep", "restaurant/again:1:1");
    }

    @Test
    void aLinkToNowhereIsRefused() throws IOException {
        Files.createSymbolicLink(rules.resolve("roles.yaml"), rules.resolve("gone.yaml"));
        assertOnlyProblem("unreadable", "roles.yaml:1:1");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() throws IOException {
        assertThat(RulesFolder.read(rules.resolve("nowhere")).problems())
                .extracting(PolicyProblem::code)
                .containsExactly("no-folder");
        assertThat(RulesFolder.read(rules.resolve("remedies.yaml")).problems())
                .extracting(PolicyProblem::code)
                .containsExactly("no-folder");
        assertThat(RulesFolder.read(Files.createDirectory(temporary.resolve("empty")))
                        .problems())
                .isEmpty();
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), rules);
        assertThat(RulesFolder.read(link)).isEqualTo(RulesFolder.read(rules));
    }

    private void assertOnlyProblem(String code, String at) {
        assertThat(RulesFolder.read(rules).problems())
                .extracting(problem -> problem.code() + " " + problem.at())
                .containsExactly(code + " " + at);
    }

    private void write(String path, String text) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
