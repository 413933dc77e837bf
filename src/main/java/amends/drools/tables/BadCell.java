package amends.drools.tables;

/** A cell that does not say what a cell can say. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;

    BadCell(String message, String expected) {
        super(message);
        this.expected = expected;
    }

    /** What could stand there, or null where the message says it all. */
    String expected() {
        return expected;
    }
}
