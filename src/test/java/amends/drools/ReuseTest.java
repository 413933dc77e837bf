package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks of kinds whose rules ask the same as before are used again, and no others. */
class ReuseTest {

    private static final String RULES = """
            package test;
            declare Late extends Incident
                course : String = "main"
                guests : int = 2
            end
            declare Cold extends Incident
                course : String = "main"
            end
            rule "Late is put right" when Late() then promise.resolve().within(30); end
            rule "Late, and it is dear" when Late( delayMinutes > 5, course matches "m.*" ) then recommend.escalate("chief"); end
            rule "Cold is put right" when Cold() then promise.resolve().within(30); end
            rule "Cold, and nobody was told" when Cold( delayMinutes > 5 ) not Taken( action == "escalate" ) then recommend.escalate("chief"); end
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Late is put right\" when|Late is put right\" @owner(\"chef\") when| 2",
                "package test;|package test; /* moved */| 2",
                "within(30)|within(40)| 2",
                "Late( delayMinutes > 5, course|Late( delayMinutes > 6, course| 1",
                "matches \"m.*\"|matches \"n.*\"| 1",
                "Late, and it is dear|Late, and it is cheap| 1",
                "guests : int|guests : long| 1",
                "not Taken|exists Taken| 1",
                "action == \"escalate\"|action != \"escalate\"| 1",
                "Cold( delayMinutes > 5 )|Incident( delayMinutes > 5 )| 0",
                "when Cold()|when Late()| 0",
            })
    void whatAsksTheSameIsUsedAgain(String written, String instead, int reused) {
        assertThat(RULES).contains(written);
        CompiledPolicySet before = set(RULES).compile();
        DroolsEngine engine = (DroolsEngine) before.engine();
        PolicySet changed = set(RULES.replace(written, instead)).compile().policies();

        DroolsEngine after = DroolsEngine.compile(changed, engine);

        assertThat(after.shares(engine)).isEqualTo(reused);
        assertThat(List.copyOf(changed.kindNames())).containsExactly("test.Cold", "test.Late");
    }

    private static TestRules set(String text) {
        return TestRules.policy(text).with("roles.yaml", "chief: {label: {en: Chief}}");
    }
}
