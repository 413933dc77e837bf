package amends.console.incident;

import amends.casework.Happening;
import amends.casework.OverrideReason;
import amends.incident.Action;
import java.util.ArrayList;
import java.util.List;

/** What happened, as a line of a timeline tells it. */
final class EventWords {

    private final Told told;

    EventWords(Told told) {
        this.told = told;
    }

    String of(Happening what) {
        if (what instanceof Happening.RemedyGiven given) {
            return "Given: " + told.gift(given.remedy()) + (given.amount() == null ? "" : ", " + given.amount());
        }
        if (what instanceof Happening.RemedyDeclined declined) {
            return with("Declined: " + told.gift(declined.remedy()), declined.reason());
        }
        if (what instanceof Happening.Overridden overridden) {
            String why = OverrideReason.named(overridden.reason())
                    .map(OverrideReason::words)
                    .orElse(overridden.reason());
            return "Instead of " + told.of(overridden.action(), overridden.name()) + ": " + overridden.did()
                    + ", because " + why;
        }
        if (what instanceof Happening.Escalated escalated) {
            return "Brought in: " + told.role(escalated.role());
        }
        if (what instanceof Happening.Paused paused) {
            return with("Paused", paused.reason());
        }
        if (what instanceof Happening.Reopened reopened) {
            return with("Open again", reopened.reason());
        }
        if (what instanceof Happening.CustomerReplied replied) {
            return "The customer said: " + replied.text();
        }
        return what instanceof Happening.OutcomeTold outcome ? outcome(outcome) : Recorded.words(what);
    }

    private String outcome(Happening.OutcomeTold outcome) {
        List<String> parts = new ArrayList<>();
        if (outcome.rating() != null) {
            parts.add(outcome.rating() + " of 5");
        }
        if (outcome.comment() != null) {
            parts.add(outcome.comment());
        }
        if (outcome.preferred() != null) {
            parts.add("would have preferred " + told.of(Action.COMPENSATE, outcome.preferred()));
        }
        return "Afterwards: " + String.join("; ", parts);
    }

    private static String with(String text, String more) {
        return more == null ? text : text + ": " + more;
    }
}
