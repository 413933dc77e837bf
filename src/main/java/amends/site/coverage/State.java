package amends.site.coverage;

import amends.testing.coverage.Item;
import amends.testing.coverage.Status;
import java.util.Collection;

/** How a piece of text stands. It is told by a sign and by words as well as by its colour. */
public enum State {
    /** All of it is covered. */
    FULL("full", "✓", "covered"),
    /** Some of it is. */
    PARTLY("partly", "◐", "partly covered"),
    /** None of it is. */
    NONE("none", "✗", "not covered"),
    /** There is nothing to cover. */
    PLAIN("plain", "", "");

    private final String style;
    private final String sign;
    private final String words;

    State(String style, String sign, String words) {
        this.style = style;
        this.sign = sign;
        this.words = words;
    }

    /** How some items stand together. */
    static State of(Collection<Item> items) {
        long counted = items.stream().filter(item -> item.status().isCounted()).count();
        long covered =
                items.stream().filter(item -> item.status() == Status.COVERED).count();
        if (counted == 0) {
            return PLAIN;
        }
        return covered == counted ? FULL : covered == 0 ? NONE : PARTLY;
    }

    /** The name in the style sheet. */
    public String style() {
        return style;
    }

    /** The sign. */
    public String sign() {
        return sign;
    }

    /** The words. */
    public String words() {
        return words;
    }
}
