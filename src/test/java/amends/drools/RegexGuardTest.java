package amends.drools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "late",
                ".*late.*",
                "[A-Z]{2}[0-9]+",
                "(?i)late|cold",
                "(main|dessert)",
                "(ab)*",
                "(ab)?c",
                "a{2,5}",
                "\\d{3}-\\d{4}",
                "[^a-z\\]]+",
                "\\p{L}+",
                "\\+\\(x\\)",
                "(?:kitchen|bar)-[0-9]",
                "a{3}",
                "[]a]+",
                ".*?late",
                "(a{3}b)?",
                "[*+?{(]+",
                "^late$"
            })
    void letsThoseThatCannotRunAwayPass(String regex) {
        assertThat(RegexGuard.refusal(regex)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a*)*",
                "(a+)*b",
                "((a+))+",
                "(a?)+",
                "(a{2,3})*",
                "(a|aa)+",
                "((a|b)c)*",
                "(a|b){20}",
                "(.*x){9}",
                "(a)\\1",
                "(?<n>a)\\k<n>",
                "(?=a)",
                "(?!a)",
                "(?<=a)b",
                "(?<!a)b",
                "(?>a+)",
                "a++",
                "a*+",
                "a?+",
                "a{2}+",
                "[a-z&&[b]]",
                "[a[b]]",
                "\\Qa+\\E",
                "\\R",
                "\\X",
                "a{1000}",
                "a{0,99999999}",
                "a*a*a*a*a*b",
                "(?s)a",
                "(?x)a",
                "a?a?a?a?a?a?a?a?a?",
                "(?-i)a",
                "a(?i)b",
                "(",
                "[a",
                "*a",
                "a{",
                "\\",
                "a**"
            })
    void refusesAllOthers(String regex) {
        assertThat(RegexGuard.refusal(regex)).isNotNull();
    }

    @Test
    void refusesLongOnes() {
        assertThat(RegexGuard.refusal("a".repeat(200))).isNull();
        assertThat(RegexGuard.refusal("a".repeat(201))).contains("200");
    }
}
