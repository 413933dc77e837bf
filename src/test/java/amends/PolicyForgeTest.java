package amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.RuleEngine;
import amends.serving.Forged;
import amends.testing.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyForgeTest {

    @Test
    void theShippedRulesPassWithAllTheirCases() {
        Forged forged = new PolicyForge().forge(RulesFolder.read(Path.of("rules")), null);

        assertThat(forged.failures()).isEmpty();
        assertThat(forged.casesRun()).isGreaterThan(100);
        assertThat(forged.serving().release())
                .isEqualTo(RulesFolder.read(Path.of("rules")).content().release());
    }

    @Test
    void anEngineThatThrowsIsFoundByTryingItOut() {
        CompiledPolicySet good = new PolicyForge().compile(reading("Late( delayMinutes > 5 )"), null);
        RuleEngine throwing = (kind, incident, customer) -> {
            throw new IllegalStateException("out of order");
        };

        assertThat(Trial.of(good)).isEmpty();
        assertThat(Trial.of(new CompiledPolicySet(good.policies(), throwing, good.wording())))
                .singleElement()
                .extracting(PolicyProblem::toString)
                .asString()
                .startsWith("test/policy.drl:2:")
                .contains("kind test.Late cannot be evaluated: out of order")
                .endsWith("[cannot-evaluate]");
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        assertThatThrownBy(() -> new PolicyForge().forge(reading("Late( delay > 5 )"), null))
                .hasMessageStartingWith("test/policy.drl:5:");
    }

    /** Else a release that is stored would come out otherwise under a version that ships another vocabulary. */
    @Test
    void theShippedVocabularyIsPartOfAReleaseInSentences() {
        FolderContent content = FolderContent.of(Map.of(
                "test/kinds.drl", "package test;\ndeclare Late extends Incident end\n",
                "roles.yaml", "chief: {label: {en: Chief}}\n",
                "test/late.dslr", """
                        package test;
                        expander sentences;
                        rule "Call the chief"
                        when
                            There is a Late
                            - the delay passes 20 minutes
                        then
                            Call the "chief"
                        end
                        """));

        Forged forged = new PolicyForge().forge(new RulesFolder.Reading(content, List.of(), List.of()), null);

        assertThat(forged.serving().content().files()).containsKey(FolderContent.SENTENCES);
        assertThat(forged.serving().content().release())
                .isEqualTo(forged.serving().release());
    }

    private static RulesFolder.Reading reading(String condition) {
        return new RulesFolder.Reading(
                FolderContent.of(Map.of(
                        "roles.yaml", "chief: {label: {en: Chief}}", "test/policy.drl", """
                        package test;
                        declare Late extends Incident
                            course : String
                        end
                        rule "Call" when %s then recommend.escalate("chief"); end
                        """.formatted(condition))),
                List.of(),
                List.of());
    }
}
