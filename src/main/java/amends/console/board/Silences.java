package amends.console.board;

import amends.casework.CaseHead.Status;
import amends.casework.CaseView;
import amends.console.board.Card.Silence;
import amends.incident.Taken;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds out whether a customer has heard nothing for too long. */
final class Silences {

    private Silences() {}

    /**
     * The silence of an incident, or null: past a word that was promised, or nothing said yet and a target missed.
     *
     * @param running its clocks that run
     */
    static Silence of(CaseView view, List<Clock> running) {
        if (view.head().status() != Status.OPEN || view.situation() == null) {
            return null;
        }
        Instant since = view.situation().reopenings().stream()
                .reduce((one, other) -> other)
                .orElse(view.head().openedAt());
        Optional<Instant> last = taken(view).stream()
                .filter(Cards::isWord)
                .map(Taken::at)
                .filter(at -> !at.isBefore(since))
                .max(Instant::compareTo);
        boolean tooLong = running.stream()
                .anyMatch(clock ->
                        last.isEmpty() ? isLate(clock) : isWord(clock.sort()) && clock.state() == ClockState.BREACHED);
        return tooLong ? new Silence(last.orElse(since).toString(), last.isEmpty()) : null;
    }

    private static List<Taken> taken(CaseView view) {
        List<Taken> taken = view.situation().taken();
        return taken == null ? List.of() : taken;
    }

    private static boolean isLate(Clock clock) {
        return clock.state() == ClockState.TARGET_MISSED || clock.state() == ClockState.BREACHED;
    }

    private static boolean isWord(PromiseSort sort) {
        return sort == PromiseSort.FIRST_RESPONSE
                || sort == PromiseSort.NEXT_UPDATE
                || sort == PromiseSort.PROMISED_UPDATE;
    }
}
