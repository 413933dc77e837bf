package amends.releasing;

/** Something cannot be done with a release as things stand. */
public final class ReleaseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final String serves;

    /** What stands in the way. */
    public enum Why {
        /** A gate: its cases, or the approval of a second person. */
        GATE,
        /** Another release serves than was expected. */
        SERVES_ANOTHER,
        /** It is of a later version, or its files cannot serve here. */
        CANNOT_SERVE,
        /** There is nothing to take back, or it was done before. */
        NOTHING_TO_DO
    }

    /**
     * @param why the sort
     * @param message which release it is about, and what stands in the way
     * @param serves the hash of the release that serves, or null
     */
    public ReleaseRefusedException(Why why, String message, String serves) {
        super(message);
        this.why = why;
        this.serves = serves;
    }

    /** What stands in the way. */
    public Why why() {
        return why;
    }

    /** The hash of the release that serves, or null where none does. */
    public String serves() {
        return serves;
    }
}
