package amends.check.meaning;

import static amends.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseTargetTest {

    private static final String CALL =
            rule("Call", "Late( acknowledged == false )", "recommend.acknowledge(\"sorry\");");

    @Test
    void aTargetFromAFieldThatCanBeLongerThanThePromiseIsTold() {
        Checked checked =
                Checked.rules(CALL, rule("Soon", "Late( $g : guests )", "promise.resolve().within(20).target($g);"));

        assertThat(checked.told())
                .containsExactly(
                        "13:1 target-may-be-loose: the target can be looser than the promise: it is where guests is"
                                + " above 20");
        assertThat(checked.witness("target-may-be-loose").situation().incident())
                .containsEntry("guests", 21L);
        assertThat(checked.plan("target-may-be-loose").clocks())
                .singleElement()
                .satisfies(clock -> assertThat(clock.targetAt()).isEqualTo(clock.dueAt()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Late( $g : guests, guests < 20 )  | within($g).target(20) | below 20
                Late( $g : guests, guests <= 25 ) | within(20).target($g) | above 20
                """)
    void whatTheConditionsAllowDecides(String when, String promise, String where) {
        Checked checked = Checked.rules(CALL, rule("Soon", when, "promise.firstResponse()." + promise + ";"));

        assertThat(checked.of("target-may-be-loose"))
                .singleElement()
                .satisfies(one -> assertThat(one.problem().message()).endsWith("guests is " + where));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Late( $g : guests, guests <= 20 ) | within(20).target($g)
                Late( $g : guests, guests >= 20 ) | within($g).target(20)
                Late( $g : guests )               | within($g).target($g)
                Late( $g : guests )               | within($g)
                """)
    void aTargetThatIsNeverLongerIsNotTold(String when, String promise) {
        assertThat(Checked.rules(CALL, rule("Soon", when, "promise.resolve()." + promise + ";"))
                        .codes())
                .isEmpty();
    }
}
