package amends.testing.coverage;

/** What can be covered of a policy. The names are those of reports, in camel case. */
public enum Aspect {
    /** The rule fires: its conditions hold, and it is in force. */
    FIRES("fires"),
    /** The rule concerns the incident and does not fire. */
    SILENT("silent"),
    /** A comparison holds. */
    TRUE("true"),
    /** A comparison does not hold. */
    FALSE("false"),
    /** A pattern of clocks, of what was taken, or of hours finds a fact. */
    MATCHED("matched"),
    /** It finds none. */
    UNMATCHED("unmatched"),
    /** A comparison decides at the value it names. */
    AT("at"),
    /** It decides one unit below. */
    BELOW("below"),
    /** It decides one unit above. */
    ABOVE("above"),
    /** The conditions hold for an incident of the first day on which a version is in force, or is no more. */
    FIRST_DAY("firstDay"),
    /** Likewise for an incident of the day before. */
    DAY_BEFORE("dayBefore"),
    /** What a rule names is recommended. */
    RECOMMENDED("recommended");

    private final String wireName;

    Aspect(String wireName) {
        this.wireName = wireName;
    }

    /** The name in reports. */
    public String wireName() {
        return wireName;
    }

    /** Whether it is about a number or a date that a comparison names. */
    public boolean isValue() {
        return this == AT || this == BELOW || this == ABOVE;
    }
}
