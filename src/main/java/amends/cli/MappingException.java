package amends.cli;

/** A {@code --map} that cannot be understood, or that does not fit the kind or the file. */
final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;

    /**
     * @param text the text of the option
     * @param column where the trouble is, from 1
     * @param message what it is
     */
    MappingException(String text, int column, String message) {
        super("--map \"" + text + "\", column " + column + ": " + message);
        this.column = column;
    }

    /** Where the trouble is in the option's text, from 1. */
    int column() {
        return column;
    }
}
