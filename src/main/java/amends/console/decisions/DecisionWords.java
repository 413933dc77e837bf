package amends.console.decisions;

import amends.decision.Decision;

/** What people call the parts of a decision. */
public final class DecisionWords {

    private DecisionWords() {}

    /** Why it was made. */
    public static String cause(Decision.Cause cause) {
        return switch (cause) {
            case ASKED -> "somebody asked";
            case OPENED -> "the incident was opened";
            case EVENT -> "something happened to the incident";
            case DEADLINE -> "time went by";
            case RELEASE -> "other rules came to serve";
        };
    }
}
