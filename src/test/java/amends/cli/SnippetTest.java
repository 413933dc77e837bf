package amends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jline.utils.WCWidth;

class SnippetTest {

    @Example
    void theCaretStandsUnderItsColumn() {
        Snippet snippet = Snippet.of("    LateMeal( delayMinute > 20 )", 15);
        assertThat(snippet.line()).isEqualTo("    LateMeal( delayMinute > 20 )");
        assertThat(snippet.caret()).isEqualTo("              ^");
    }

    @Example
    void tabsStayTabsSoThatTheCaretIsStillBelow() {
        assertThat(Snippet.of("\tx\ty", 4).caret()).isEqualTo("\t \t^");
    }

    @Example
    void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
        assertThat(Snippet.of("日本 x", 4).caret()).isEqualTo("     ^");
        assertThat(Snippet.of("e\u0301 x", 4).caret()).isEqualTo("  ^");
        assertThat(Snippet.of("😀 x", 4).caret()).isEqualTo("   ^");
    }

    @Example
    void aColumnBehindTheEndIsShownThere() {
        assertThat(Snippet.of("rule", 5).caret()).isEqualTo("    ^");
        assertThat(Snippet.of("", 1).caret()).isEqualTo("^");
        assertThat(Snippet.of("ab", 99).caret()).isEqualTo("  ^");
    }

    @Example
    void aLongLineIsCutAroundTheColumn() {
        Snippet snippet = Snippet.of("a".repeat(300) + "HERE" + "b".repeat(300), 301);
        assertThat(snippet.line()).startsWith("…aaa").endsWith("bbb…").hasSizeLessThanOrEqualTo(102);
        assertThat(snippet.line().charAt(snippet.caret().length() - 1)).isEqualTo('H');
    }

    @Example
    void whatATerminalObeysIsNotPrinted() {
        assertThat(Snippet.of("a\u001b[31mb\u202ec", 1).line()).isEqualTo("a\ufffd[31mb\ufffdc");
        assertThat(Snippet.visible("a\u001b]0;x\u0007")).isEqualTo("a\ufffd]0;x\ufffd");
    }

    @Property(tries = 500, seed = "4711")
    void theCaretIsAlwaysUnderTheCharacterOfItsColumn(
            @ForAll("lines") String line, @ForAll @IntRange(min = 1, max = 400) int column) {
        int at = Math.min(column, line.length());
        Snippet snippet = Snippet.of(line, at);
        assertThat(width(snippet.line())).isLessThanOrEqualTo(104);
        String before = snippet.caret().substring(0, snippet.caret().length() - 1);
        int shown = characterAt(snippet.line(), width(before));
        assertThat(shown).isEqualTo(line.codePointAt(at - 1));
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("abc日本é").ofMinLength(1).ofMaxLength(400);
    }

    private static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    /** The character that begins at a column of the screen, or -1. */
    private static int characterAt(String line, int column) {
        int width = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int c = line.codePointAt(i);
            int own = Math.max(0, WCWidth.wcwidth(c));
            if (width == column && own > 0) {
                return c;
            }
            width += own;
        }
        return -1;
    }
}
