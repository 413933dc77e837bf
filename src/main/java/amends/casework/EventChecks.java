package amends.casework;

import amends.incident.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Whether an event may be recorded, but for what its place among the others decides.
 *
 * @param head the incident
 * @param events what happened to it before
 * @param owed what is owed by law or contract, by name
 * @param undoWithin how long an event can be taken back
 */
record EventChecks(CaseHead head, List<CaseEvent> events, Set<String> owed, Duration undoWithin) {

    /** More than that are not told of one incident in earnest. */
    private static final int MOST = 1_000;

    /**
     * What events come to with one more.
     *
     * @throws EventRefusedException where they cannot have happened so
     */
    static CaseState followed(List<CaseEvent> before, CaseEvent event) {
        List<CaseEvent> all = new ArrayList<>(before);
        all.add(event);
        try {
            return CaseState.of(all);
        } catch (EventRefusedException e) {
            String one = event.what().type() + " at " + event.at();
            throw e.getMessage().startsWith(one)
                    ? e
                    : new EventRefusedException(one + " does not fit what else happened: " + e.getMessage());
        }
    }

    /** @throws EventRefusedException where it may not */
    void check(CaseEvent event) {
        if (head.erasedAt() != null) {
            throw new EventRefusedException("the incident was erased at " + head.erasedAt());
        }
        if (events.size() >= MOST && !(event.what() instanceof Happening.Resolved && events.size() == MOST)) {
            throw new EventRefusedException(
                    "the incident has " + events.size() + " events; after " + MOST + " it can only be resolved");
        }
        if (event.what() instanceof Happening.Overridden overridden
                && overridden.action() == Action.COMPENSATE
                && owed.contains(overridden.name())) {
            throw new EventRefusedException("\"" + overridden.name() + "\" is owed and cannot be overridden; give it"
                    + " (remedyGiven), or record that the customer did not want it (remedyDeclined)");
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
