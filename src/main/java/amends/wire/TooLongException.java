package amends.wire;

/** A body in which a text, a number or a key is longer than any may be. It may be JSON all the same, and says where that stands. */
public final class TooLongException extends MalformedBodyException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final int most;

    /**
     * @param line the line at which it was given up, from 1
     * @param column the column, in characters, from 1
     * @param pointer a JSON pointer to the value, or to what stands before a key
     * @param what the thing that is too long, such as {@code a text}
     * @param most how many characters it may have
     */
    TooLongException(int line, int column, String pointer, String what, int most) {
        super(line, column, what + " is longer than " + most + " characters");
        this.pointer = pointer;
        this.most = most;
    }

    /** A JSON pointer to it. */
    public String pointer() {
        return pointer;
    }

    /** How many characters it may have. */
    public int most() {
        return most;
    }
}
