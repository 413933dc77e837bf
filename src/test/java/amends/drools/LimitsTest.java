package amends.drools;

import static amends.drools.Policies.file;
import static amends.drools.Policies.good;
import static amends.drools.Policies.problems;
import static amends.drools.Policies.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void aFileHasAtMost512KibibytesOfUtf8() {
        String line = "// é" + "x".repeat(1018) + "\n";
        String good = "package a;\n" + line.repeat(511);

        assertThat(told(good)).isEmpty();
        assertThat(told(good + line)).containsExactly("1:1 file-too-large");
    }

    @Test
    void aLineHasAtMost4000Characters() {
        assertThat(told("package a;\r\n//" + "x".repeat(3_998) + "\r\n")).isEmpty();
        assertThat(told("package a;\r\n//" + "x".repeat(4_001) + "\r\n// y\n//" + "z".repeat(5_000)))
                .containsExactly("2:4001 line-too-long", "4:4001 line-too-long");
    }

    @Test
    void aFileHasAtMost5000Rules() {
        StringBuilder text = new StringBuilder("package a;\n");
        for (int i = 1; i <= 5_000; i++) {
            text.append("rule \"").append(i).append("\" when A() then recommend.ask(\"m\"); end\n");
        }

        assertThat(good(text.toString()).rules()).hasSize(5_000);
        assertThat(told(text + "rule \"more\" when A() then recommend.ask(\"m\"); end"))
                .containsExactly("5002:1 too-many-rules");
    }

    @Test
    void parenthesesStandAtMost20Deep() {
        assertThat(told(nested(19))).isEmpty();
        assertThat(told(nested(20))).containsExactly("2:28 nesting");
    }

    @Test
    void noDepthOverflowsTheStack() {
        String deep = "package a;\n" + "(".repeat(3_000) + "\n" + "(((\n".repeat(40_000);

        assertThat(told(deep)).containsExactly("2:21 nesting");
    }

    @Test
    void nothingTakesLong() {
        String wide = file("when A( b == 1\n" + " && b == 1\n".repeat(20_000) + ") then recommend.ask(\"m\"); end");
        String comparisons =
                file("when A( b == 1\n" + " || == 1\n".repeat(20_000) + ") then recommend.ask(\"m\"); end");
        String calls = file("when A() then recommend.ask(\"m\")" + "\n.every(1)".repeat(20_000) + "; end");

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(told(wide)).isEmpty();
            assertThat(told(comparisons)).isEmpty();
            assertThat(told(calls)).isEmpty();
            assertThat(told("package a;\n" + "rule \"\n".repeat(60_000))).hasSize(201);
            assertThat(told("package a;\n" + "declare A b : \n".repeat(30_000))).hasSize(201);
            assertThat(told("package a; rule \"r\" when\n" + "A(\n".repeat(15))).isNotEmpty();
            assertThat(told("package a; rule \"r\" when\n" + "A( ) ) (\n".repeat(30_000)))
                    .isNotEmpty();
        });
    }

    @Test
    void problemsBeyondTheFirstTwoHundredAreCounted() {
        assertThat(problems("package a;\n" + "import b;\n".repeat(300)))
                .hasSize(201)
                .last()
                .satisfies(problem -> assertThat(problem.message()).contains("100 more"));
    }

    private static String nested(int depth) {
        return file(
                "when A( " + "(".repeat(depth) + "b == 1" + ")".repeat(depth) + " ) then recommend.ask(\"m\"); end");
    }
}
