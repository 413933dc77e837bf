package amends.explanation;

/** A rule, or something to give or say, that the policies do not know. */
public final class NoSuchNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String name;
    private final String nearest;

    /**
     * @param what what was asked for: {@code rule} or {@code about}
     * @param name the name asked for
     * @param nearest the nearest that there is, or null
     */
    public NoSuchNameException(String what, String name, String nearest) {
        super((what.equals("rule") ? "there is no rule \"" + name + "\"" : "no rule gives or says \"" + name + "\"")
                + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?"));
        this.what = what;
        this.name = name;
        this.nearest = nearest;
    }

    /** What was asked for: {@code rule} or {@code about}. */
    public String what() {
        return what;
    }

    /** The name asked for. */
    public String name() {
        return name;
    }

    /** The nearest that there is, or null. */
    public String nearest() {
        return nearest;
    }
}
