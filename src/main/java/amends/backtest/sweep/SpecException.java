package amends.backtest.sweep;

import amends.policy.Nearest;
import java.util.Collection;

/** What is wrong with how a number and its values were asked for. */
public final class SpecException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;

    /**
     * @param column where in the text, from 1
     * @param message what is wrong
     */
    SpecException(int column, String message) {
        super(message);
        this.column = column;
    }

    /** The same with what was expected. */
    static SpecException expecting(int column, String message, String expected) {
        return new SpecException(column, message + "; expected " + expected);
    }

    /** A name that nobody knows, with the nearest that is known. */
    static SpecException unknown(int column, String message, String written, Collection<String> known) {
        String nearest = Nearest.to(written, known);
        return nearest == null
                ? expecting(column, message, known.isEmpty() ? "none" : "one of " + String.join(", ", known))
                : new SpecException(column, message + "; did you mean \"" + nearest + "\"?");
    }

    /** Where in the text, from 1. */
    public int column() {
        return column;
    }
}
