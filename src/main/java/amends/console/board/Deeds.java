package amends.console.board;

import amends.book.Calling;
import amends.casework.CaseEvent;
import amends.casework.Happening;
import amends.money.Money;
import amends.policy.Library;
import java.util.List;

/** Tells in words what happened. */
final class Deeds {

    private final Calling calling;

    /** @param library where remedies and roles have their labels */
    Deeds(Library library) {
        this.calling = new Calling(library);
    }

    /** What somebody did, such as {@code gave an appetizer on the house}. */
    String did(Happening what) {
        if (what instanceof Happening.Acknowledged) {
            return "said that we know";
        } else if (what instanceof Happening.StatusSent) {
            return "said how things stand";
        } else if (what instanceof Happening.Asked) {
            return "asked what would help";
        } else if (what instanceof Happening.FollowedUp) {
            return "came back to the customer";
        } else if (what instanceof Happening.RemedyGiven given) {
            return "gave " + calling.gift(given.remedy()) + money(given.amount());
        } else if (what instanceof Happening.RemedyDeclined declined) {
            return "wrote down that the customer declined " + calling.gift(declined.remedy());
        } else if (what instanceof Happening.Escalated escalated) {
            return "called " + calling.role(escalated.role());
        } else if (what instanceof Happening.Overridden overridden) {
            return "did something else: " + overridden.did();
        }
        return turned(what);
    }

    private static String turned(Happening what) {
        if (what instanceof Happening.Snoozed) {
            return "snoozed it";
        } else if (what instanceof Happening.Undone) {
            return "took something back";
        } else if (what instanceof Happening.Paused) {
            return "paused it";
        } else if (what instanceof Happening.Resumed) {
            return "went on with it";
        } else if (what instanceof Happening.Resolved) {
            return "put it right";
        } else if (what instanceof Happening.Reopened) {
            return "opened it again";
        } else if (what instanceof Happening.Estimated) {
            return "wrote down a new estimate";
        }
        return "wrote down what the customer said";
    }

    /** What others did since somebody looked, in one sentence; for a reader who wanted to do something. */
    String meanwhile(List<CaseEvent> events, long seen) {
        String did = events.stream()
                .filter(event -> event.seq() > seen)
                .map(event -> (event.by() == null ? "somebody" : event.by()) + " " + did(event.what()))
                .reduce((one, other) -> one + ", and " + other)
                .orElse("it changed");
        return "Nothing was done: meanwhile " + did + ". This is how it stands now.";
    }

    private static String money(Money amount) {
        return amount == null ? "" : ", " + amount;
    }
}
