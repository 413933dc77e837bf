package amends.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that turn the direction of what stands beside them. */
class TurnedTextTest {

    /** Controls by the names that UAX #9 gives them, put for letters so that they can be seen. */
    private static String controls(String letters) {
        return letters.replace("<LRE>", "\u202A")
                .replace("<RLE>", "\u202B")
                .replace("<PDF>", "\u202C")
                .replace("<LRO>", "\u202D")
                .replace("<RLO>", "\u202E")
                .replace("<LRI>", "\u2066")
                .replace("<RLI>", "\u2067")
                .replace("<FSI>", "\u2068")
                .replace("<PDI>", "\u2069");
    }

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "<RLO>a, <RLO>a<PDF>",
        "<RLO>a<PDF>b, <RLO>a<PDF>b",
        "<RLI>a<RLO>b, <RLI>a<RLO>b<PDF><PDI>",
        "<RLI>a<RLO>b<PDI>c, <RLI>a<RLO>b<PDI>c",
        "<LRE><RLE><LRO><LRI><FSI>a, <LRE><RLE><LRO><LRI><FSI>a<PDI><PDI><PDF><PDF><PDF>",
        "a<PDI><PDF>b, ab",
        "<RLI>a<PDF>b<PDI>, <RLI>ab<PDI>"
    })
    void everyTurnThatATextBeginsEndsWithIt(String text, String closed) {
        assertThat(TurnedText.closed(controls(text))).isEqualTo(controls(closed));
    }

    @Test
    void textsInOtherScriptsAndPicturesStayAsTheyAre() {
        String text = "\u0645\u0631\u062D\u0628\u0627 \uD83D\uDE00 caf\u00E9 \u200F!";
        assertThat(TurnedText.closed(text)).isSameAs(text);
    }
}
