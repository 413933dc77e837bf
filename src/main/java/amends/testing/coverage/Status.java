package amends.testing.coverage;

/** How an item stands. */
public enum Status {
    /** A case covers it. */
    COVERED("covered", true),
    /** No case comes near it. */
    MISSING("missing", true),
    /** A case has it, and yet proves nothing: whatever came of it, the rule would have done the same. */
    MASKED("masked", true),
    /** No incident can have it; it is not counted. */
    IMPOSSIBLE("impossible", false),
    /** The rule asks nothing and cannot be silent; it is not counted. */
    ALWAYS("always", false);

    private final String wireName;
    private final boolean counted;

    Status(String wireName, boolean counted) {
        this.wireName = wireName;
        this.counted = counted;
    }

    /** The name in reports. */
    public String wireName() {
        return wireName;
    }

    /** Whether an item that stands so counts at all. */
    public boolean isCounted() {
        return counted;
    }

    /** Whether a case is wanted for it. */
    public boolean isOpen() {
        return counted && this != COVERED;
    }
}
