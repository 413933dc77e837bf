package amends.console.incident;

import amends.casework.Happening;

/**
 * What somebody at a page is told when something was written down.
 *
 * @param incident the incident's id
 * @param event the event's id, by which it can be taken back
 * @param undoKey the id that taking it back will have
 * @param text what was written down, in words
 * @param canBeUndone whether a button offers to take it back
 */
public record Recorded(String incident, String event, String undoKey, String text, boolean canBeUndone) {

    /** The incident's page. */
    public String page() {
        return Paths.incident(incident);
    }

    /** Where events of an incident go. */
    public String path() {
        return page() + "/events";
    }

    /** What happened, in a few words. */
    static String words(Happening what) {
        if (what instanceof Happening.RemedyGiven given) {
            return "Given: " + given.remedy();
        }
        if (what instanceof Happening.Escalated escalated) {
            return "Brought in: " + escalated.role();
        }
        return switch (Happening.Type.of(what)) {
            case ACKNOWLEDGED -> "Acknowledged";
            case STATUS_SENT -> "Told how things stand";
            case ASKED -> "Asked what they would value";
            case FOLLOWED_UP -> "Followed up";
            case REMEDY_GIVEN, ESCALATED -> throw new IllegalStateException("told above");
            case REMEDY_DECLINED -> "Declined by the customer";
            case OVERRIDDEN -> "Something else was done";
            case SNOOZED -> "Snoozed";
            case UNDONE -> "Taken back";
            case ESTIMATED -> "New estimate";
            case PAUSED -> "Paused";
            case RESUMED -> "Going on";
            case RESOLVED -> "Put right";
            case REOPENED -> "Open again";
            case CUSTOMER_REPLIED -> "The customer's words are kept";
            case OUTCOME -> "The customer's verdict is kept";
        };
    }
}
