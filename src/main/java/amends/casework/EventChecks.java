package amends.casework;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Whether an event may be recorded, but for what its place among the others decides.
 *
 * @param head the incident
 * @param events what happened to it before
 * @param undoWithin how long an event can be taken back
 */
record EventChecks(CaseHead head, List<CaseEvent> events, Duration undoWithin) {

    /** @throws EventRefusedException where it may not */
    void check(CaseEvent event) {
        if (head.erasedAt() != null) {
            throw new EventRefusedException("the incident was erased at " + head.erasedAt());
        }
        if (event.what() instanceof Happening.Undone undone) {
            undo(event, undone);
        } else if (event.what() instanceof Happening.Snoozed snoozed
                && !snoozed.until().isAfter(event.recordedAt())) {
            throw new EventRefusedException(
                    "snoozed until " + snoozed.until() + " is over; it is " + event.recordedAt());
        }
    }

    private void undo(CaseEvent event, Happening.Undone undone) {
        CaseEvent other = events.stream()
                .filter(one -> one.id().equals(undone.event()))
                .findFirst()
                .orElseThrow(() -> new EventRefusedException("the incident has no event \"" + undone.event() + "\""));
        if (other.what() instanceof Happening.Undone) {
            throw new EventRefusedException("an undone event cannot be undone itself");
        }
        if (!Objects.equals(other.by(), event.by())) {
            throw new EventRefusedException("event \"" + other.id() + "\" is another sender's: " + other.by());
        }
        if (events.stream()
                .anyMatch(one -> one.what() instanceof Happening.Undone before
                        && before.event().equals(other.id()))) {
            throw new EventRefusedException("event \"" + other.id() + "\" was undone already");
        }
        if (other.recordedAt().plus(undoWithin).isBefore(event.recordedAt())) {
            throw new EventRefusedException("event \"" + other.id() + "\" was recorded at " + other.recordedAt()
                    + "; it could be undone for " + undoWithin.toSeconds() + " seconds");
        }
    }
}
