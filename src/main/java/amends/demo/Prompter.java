package amends.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Says who is to do something next. One thread asks. */
final class Prompter {

    private record Cue(Instant at, long number, Runnable what) {}

    private final PriorityQueue<Cue> cues =
            new PriorityQueue<>(Comparator.comparing(Cue::at).thenComparing(Cue::number));
    private final InstantSource clock;
    private long number;

    Prompter(InstantSource clock) {
        this.clock = clock;
    }

    /** Has something done after a time. */
    void after(Duration time, Runnable what) {
        at(clock.instant().plus(time), what);
    }

    /** Has something done at an instant. */
    void at(Instant at, Runnable what) {
        cues.add(new Cue(at, number++, what));
    }

    /**
     * Has everything done whose time has come, in order.
     *
     * @param turn told the instant of each before it is done
     */
    void until(Instant instant, Consumer<Instant> turn) {
        while (!cues.isEmpty() && !cues.peek().at().isAfter(instant)) {
            Cue cue = cues.poll();
            turn.accept(cue.at());
            cue.what().run();
        }
    }
}
