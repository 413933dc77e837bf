package amends.testing.mutation;

import java.util.Locale;

/** What became of a mutant. */
public enum Fate {
    /** A case failed: somebody would notice. */
    KILLED,
    /** No case failed, though there is an incident that is answered otherwise. */
    SURVIVED,
    /** No incident is answered otherwise, so that there is nothing to notice. */
    EQUIVALENT,
    /** No case failed, and nobody knows whether one could. */
    UNDECIDED;

    /** How it is written in reports. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
