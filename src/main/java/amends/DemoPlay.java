package amends;

import amends.casework.Casework;
import amends.casework.Judging;
import amends.casework.Mask;
import amends.casework.Recording;
import amends.casework.Recording.Asked;
import amends.decision.Decision;
import amends.decision.Logbook;
import amends.demo.InBatches;
import amends.demo.Play;
import amends.demo.Stage;
import amends.http.HttpEdge;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.wire.CaseNotation;
import amends.wire.SituationWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring of a play with the incidents that are kept: fills the past, then goes on with the evening. */
final class DemoPlay implements AutoCloseable {

    /** So long nothing happens in the evening at most, on the wall's clock. */
    private static final long TICK_MILLIS = 250;

    private static final LocalTime FIRST_GUESTS = LocalTime.of(18, 0);
    private static final LocalTime CURTAIN = LocalTime.of(19, 0);
    private static final Duration BATCH = Duration.ofHours(24);
    private static final Duration SMALL_BATCH = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlay.class);

    private final DemoClock clock;
    private final InBatches batches;
    private final Play play;
    private final ScheduledExecutorService playing = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "demo");
        thread.setDaemon(true);
        return thread;
    });

    /** @throws StartException where the rules are not about a restaurant */
    DemoPlay(KeptIncidents incidents, Judging.Core core, DemoClock clock, Duration reserveFor, long seed, ZoneId zone) {
        this.clock = clock;
        this.batches = new InBatches(incidents.store().transactions());
        Casework casework = incidents.cases().casework(batches);
        Judging judging = new Judging(batches, clock);
        Recording recording =
                new Recording(straight(batches), new CaseNotation(), HttpEdge.ids(clock), clock, Mask.NONE);
        Stage stage = new Stage(
                casework,
                casework.reserving(reserveFor),
                () -> batches.read(session -> session.lists().open()),
                kind -> incidents.policies().policies().kind(kind) != null,
                situation -> ask(judging, recording, core, incidents.policies(), situation),
                clock);
        if (!stage.isRestaurant()) {
            throw new StartException("the demo is about a restaurant, and the rules have no kind restaurant.LateMeal");
        }
        this.play = new Play(stage, seed, zone);
    }

    /** Into the database at once: what is made up need not wait on the disk for it. */
    private static Logbook straight(InBatches batches) {
        return new Logbook() {
            @Override
            public void log(Decision decision) {
                batches.write(session -> {
                    session.decisions().add(decision);
                    return null;
                });
            }

            @Override
            public Optional<Decision> waiting(String id) {
                return Optional.empty();
            }
        };
    }

    private void ask(
            Judging judging, Recording recording, Judging.Core core, CompiledPolicySet policies, Situation situation) {
        Instant now = clock.instant();
        long began = System.nanoTime();
        Judging.Judged judged = judging.evaluate(policies, situation, now, core);
        String id = recording.nextId();
        String answer = new CaseNotation().text(judged.evaluated().plan(), id);
        recording.record(id, new Asked(SituationWriter.text(situation, now), null, null), judged, answer, began);
    }

    /** Makes up the past and the beginning of the evening, up to when the curtain rises. */
    void fill(LocalDate today, int days, ZoneId zone) {
        Instant first = today.atTime(FIRST_GUESTS).atZone(zone).toInstant();
        Instant curtain = today.atTime(CURTAIN).atZone(zone).toInstant();
        play.past(today, days);
        play.evening(first);
        for (Instant end = first.minus(Duration.ofDays(days)); end.isBefore(first); end = end.plus(BATCH)) {
            batch(end);
        }
        for (Instant end = first; !end.isAfter(curtain); end = end.plus(SMALL_BATCH)) {
            batch(end);
        }
        clock.turn(curtain);
    }

    private void batch(Instant end) {
        batches.together(() -> play.until(end, clock::turn));
    }

    /** How many incidents there were. */
    int incidents() {
        return play.incidents();
    }

    /** Everything that has come due by the clock. */
    void goOn() {
        play.until(clock.instant(), turn -> {});
    }

    /** Goes on with the evening, by the clock. */
    void start() {
        Future<?> unused =
                playing.scheduleWithFixedDelay(this::goOnIfPossible, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void goOnIfPossible() {
        try {
            goOn();
        } catch (RuntimeException e) {
            LOG.warn("something in the demo could not happen", e);
        }
    }

    @Override
    public void close() {
        playing.shutdown();
        try {
            if (!playing.awaitTermination(5, TimeUnit.SECONDS)) {
                playing.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
