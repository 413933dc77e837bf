package amends.casework;

/** Somebody else changed the incident since the caller saw it. Nothing was recorded. */
public final class VersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param id the incident
     * @param seen the version that the caller saw
     * @param present its version now
     */
    public VersionException(String id, long seen, long present) {
        super("incident \"" + id + "\" is at version " + present + ", not at " + seen
                + "; look at it again before you go on");
    }
}
