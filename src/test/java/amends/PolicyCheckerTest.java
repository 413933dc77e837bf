package amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.check.CheckReport;
import amends.check.GivenUpException;
import amends.check.StillWanted;
import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is wrong is told in one run, once, and nothing that only follows from something else. */
class PolicyCheckerTest {

    private static final String KIND = """
            package shop;
            declare LateParcel extends Incident
                weight : int = 1
            end
            """;
    private static final String SAYS = """
            rule "Say sorry"
            when
                LateParcel( delayMinutes > 20 )
            then
                recommend.acknowledge("sorry");
            end
            """;

    private final Map<String, String> files = new TreeMap<>(Map.of(
            "shop/kinds.drl",
            KIND,
            "shop/parcels.drl",
            "package shop;\n" + SAYS,
            "messages/en.yaml",
            "sorry: Sorry.\n"));

    private List<String> told() {
        CheckReport report = PolicyChecker.check(FolderContent.of(files), List.of());
        return report.findings().stream()
                .map(finding -> finding.problem().at() + " " + finding.problem().code())
                .toList();
    }

    private void rule(String when, String then) {
        files.put("shop/more.drl", "package shop;\n" + TestRules.rule("More", when, then));
    }

    @Test
    void theShippedRulesHaveNoProblem() {
        assertThat(PolicyChecker.check(Path.of("rules")).findings()).isEmpty();
    }

    @Test
    void goodRulesHaveNone() {
        assertThat(told()).isEmpty();
    }

    @Test
    void oneRunTellsWhatIsWrongInEveryFile() {
        files.put("roles.yaml", "boss: {lable: {en: Boss}}\n");
        files.put("messages/en.yaml", "sorry: \"Sorry for {wait}.\"\n");
        files.put("shop/bad.drl", """
                package shop;
                rule "x" when LateParcel( weigth > 2 ) then recommend.ask("sory"); end
                rule "y" when LateParcel( !acknowledged ) then recommend.escalate("boss"); end
                """);
        assertThat(told())
                .containsExactly(
                        "messages/en.yaml:1:20 unknown-placeholder",
                        "roles.yaml:1:8 unknown-key",
                        "shop/bad.drl:2:27 unknown-field",
                        "shop/bad.drl:2:59 unknown-message",
                        "shop/bad.drl:3:27 negation");
    }

    @Test
    void aKindThatIsDeclaredWronglyIsNotMissedInEveryRuleBesides() {
        files.put("shop/kinds.drl", KIND.replace("int = 1", "int = = 1"));
        assertThat(told()).containsExactly("shop/kinds.drl:3:20 syntax");
        files.put("shop/kinds.drl", KIND.replace("Incident", "Parcel"));
        assertThat(told()).containsExactly("shop/kinds.drl:2:9 unknown-kind");
    }

    @Test
    void aFieldThatIsDeclaredWronglyIsNotMissedInEveryRuleBesides() {
        rule("LateParcel( $w : weight, weight > 2 )", "recommend.followUp(\"sorry\").after($w);");
        files.put("shop/kinds.drl", KIND.replace("int", "integer"));
        assertThat(told()).containsExactly("shop/kinds.drl:3:5 unknown-type");
        files.put("shop/kinds.drl", KIND.replace("int =", "int :"));
        assertThat(told()).containsExactly("shop/kinds.drl:3:18 syntax");
    }

    @Test
    void aVariableOfAFieldThatDoesNotExistIsNotMissedBesides() {
        rule("LateParcel( $w : weigth )", "recommend.followUp(\"sorry\").after($w);");
        assertThat(told()).containsExactly("shop/more.drl:4:17 unknown-field");
        rule("LateParcl( $w : weight )", "recommend.followUp(\"sorry\").after($w);");
        assertThat(told()).containsExactly("shop/more.drl:4:5 unknown-kind");
        rule("LateParcel( $w : weight, cause.x == 1 )", "recommend.followUp(\"sorry\").after($w);");
        assertThat(told()).containsExactly("shop/more.drl:4:35 navigation");
    }

    @Test
    void aConsequenceThatCannotBeReadIsNotCalledEmptyBesides() {
        rule("LateParcel()", "weight = 2;");
        assertThat(told()).containsExactly("shop/more.drl:6:5 statement");
    }

    @Test
    void namesAreNotMissedWhileTheirFileCannotBeRead() {
        rule("LateParcel()", "recommend.escalate(\"boss\");");
        files.put("roles.yaml", "boss: {label: {en: Boss}\n");
        assertThat(told()).containsExactly("roles.yaml:2:1 yaml-syntax");
        files.remove("roles.yaml");
        assertThat(told()).containsExactly("shop/more.drl:6:24 unknown-role");
    }

    @Test
    void aNameThatIsMisspeltOnceIsNotCalledUnusedBesides() {
        files.put("shop/parcels.drl", "package shop;\n" + SAYS.replace("sorry", "sory"));
        assertThat(told()).containsExactly("shop/parcels.drl:6:27 unknown-message");
    }

    @Test
    void nothingIsCalledUnusedWhileAPolicyCannotBeRead() {
        files.put("roles.yaml", "boss: {label: {en: Boss}}\n");
        assertThat(told()).containsExactly("roles.yaml:1:1 unused-role");
        rule("LateParcel() LateParcel(", "recommend.escalate(\"boss\");");
        assertThat(told()).hasSize(1).allMatch(one -> one.startsWith("shop/more.drl"));
    }

    @Test
    void whatStandsInCommonIsToldOnceHoweverManyDomainsThereAre() {
        files.put(
                "common/all.drl",
                "package common;\n" + TestRules.rule("All", "LateParcel( x == 1 )", "recommend.ask(\"sorry\");"));
        files.put("zoo/kinds.drl", "package zoo;\ndeclare Escape extends Incident end\n");
        files.put("farm/kinds.drl", "package farm;\ndeclare Flood extends Incident end\n");
        assertThat(told().stream().filter(one -> one.startsWith("common")))
                .containsExactly("common/all.drl:4:5 unknown-kind", "common/all.drl:4:17 unknown-field");
    }

    @Test
    void aFolderWithoutPoliciesIsToldOnce(@TempDir Path folder) {
        assertThat(PolicyChecker.check(folder).findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly("no-policies");
        assertThat(PolicyChecker.check(folder.resolve("none")).findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly("no-folder");
    }

    @Test
    void commonAloneIsNoDomain() {
        assertThat(PolicyChecker.check(FolderContent.of(Map.of("common/kinds.drl", "package common;\n")), List.of())
                        .findings())
                .extracting(finding -> finding.problem().code())
                .containsExactly("no-policies");
    }

    @Test
    void whatADisabledRuleUsesIsUsed() {
        files.put("roles.yaml", "boss: {label: {en: Boss}}\n");
        files.put(
                "shop/more.drl",
                "package shop;\n"
                        + TestRules.rule("More", "LateParcel()", "recommend.escalate(\"boss\");")
                                .replace("\nwhen", "\n    enabled false\nwhen"));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsOnlyGivenInsteadIsUsed() {
        rule("LateParcel( delayMinutes > 40 )", "recommend.compensate(\"gift\");");
        files.put("remedies.yaml", """
                remedies:
                  gift: {label: {en: A gift}, cost: "2.00", value: "5.00", currency: USD, instead: [card, word]}
                  card: {label: {en: A card}, cost: "1.00", value: "2.00", currency: USD}
                  word: {label: {en: A kind word}, cost: "0.00", value: "0.00", currency: USD}
                """);
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsCalledUnusedOrUnknownWhileTheCatalogueCannotBeRead() {
        rule("LateParcel( delayMinutes > 40 ) Taken( name == \"gift\" )", "recommend.compensate(\"gift\");");
        files.put("messages/en.yaml", "sorry: Sorry.\nremedy.gift: Have a gift.\n");
        files.put("remedies.yaml", "remedies:\n\tgift: {label: {en: A gift}}\n");
        assertThat(told()).containsExactly("remedies.yaml:2:1 yaml-syntax");
    }

    @Test
    void aPlaceholderThatIsMisspeltIsNotMissedInOtherLanguagesBesides() {
        files.put("messages/en.yaml", "sorry: \"Sorry for {weigth}.\"\n");
        files.put("messages/es.yaml", "sorry: \"Lamento lo de {weight}.\"\n");
        assertThat(told()).containsExactly("messages/en.yaml:1:20 unknown-placeholder");
    }

    @Test
    void aLanguageIsSpokenByItsRegions() {
        files.put("messages/pt.yaml", "sorry: Desculpe.\n");
        files.put("messages/pt-BR.yaml", "");
        assertThat(told()).isEmpty();
        files.put("messages/de.yaml", "other: \"Ja.\"\n");
        assertThat(told())
                .containsExactly("messages/de.yaml:1:9 unused-message", "messages/en.yaml:1:8 untranslated-message");
    }

    @Test
    void placesInFilesCountLikeEditorsDoAlsoBehindCharactersOutsideOfThePlane() {
        files.put("messages/en.yaml", "sorry: \"😀 {wait}\"\n");
        assertThat(told()).containsExactly("messages/en.yaml:1:13 unknown-placeholder");
        files.put("messages/en.yaml", "sorry: Sorry.\n");
        files.put("roles.yaml", "boss: {label: {en: \"😀\"}, lable: x}\n");
        assertThat(told()).contains("roles.yaml:1:27 unknown-key");
    }

    @Test
    void aCheckThatNobodyWaitsForEndsAtTheNextStepAndOneThatIsAwaitedFindsAll() {
        RulesFolder.Reading shipped = RulesFolder.read(Path.of("rules"));
        AtomicInteger asked = new AtomicInteger();
        CheckReport report = PolicyChecker.check(shipped, () -> asked.incrementAndGet() > 0);
        assertThat(report).isEqualTo(PolicyChecker.check(shipped, StillWanted.ALWAYS));
        int steps = asked.get();
        assertThat(steps).isGreaterThan(100);
        for (int last : new int[] {1, steps / 2}) {
            asked.set(0);
            assertThatThrownBy(() -> PolicyChecker.check(shipped, () -> asked.incrementAndGet() < last))
                    .isInstanceOf(GivenUpException.class);
            assertThat(asked.get()).isEqualTo(last);
        }
    }
}
