package amends.backtest;

import amends.incident.Action;
import amends.incident.Taken;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was really done about an incident, as its time comes; what was given is left aside: policies under trial give. */
final class Recorded {

    private final boolean told;
    private final Deque<Taken> ahead;

    private Recorded(boolean told, List<Taken> all) {
        this.told = told;
        this.ahead = new ArrayDeque<>(all);
    }

    static Recorded of(PastIncident past, Conduct conduct) {
        List<Taken> taken = past.situation().taken();
        if (!conduct.recorded() || taken == null) {
            return new Recorded(false, List.of());
        }
        return new Recorded(
                true,
                taken.stream().filter(one -> one.action() != Action.COMPENSATE).toList());
    }

    /** Whether people only did what stands here, apart from what they gave. */
    boolean isTold() {
        return told;
    }

    /** The next thing that was done by an instant and has not been handed out, or null. */
    Taken doneBy(Instant now) {
        return ahead.isEmpty() || ahead.peek().at().isAfter(now) ? null : ahead.remove();
    }

    /** When the next thing was done, or null. */
    Instant next() {
        return ahead.isEmpty() ? null : ahead.peek().at();
    }
}
