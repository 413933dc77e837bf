package amends.folder;

/** A zip that is no rules folder, or that would do more than bring one. */
public final class RulesZipException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String entry;

    /**
     * @param entry the entry that is wrong, as the zip names it, or null for the zip as a whole
     * @param message what is wrong, one sentence without a full stop
     */
    RulesZipException(String entry, String message) {
        super(message, null, false, false);
        this.entry = entry;
    }

    /** The entry that is wrong, as the zip names it, or null for the zip as a whole. */
    public String entry() {
        return entry;
    }
}
