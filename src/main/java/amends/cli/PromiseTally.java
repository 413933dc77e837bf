package amends.cli;

import amends.incident.Situation;
import amends.incident.Taken;
import amends.promise.Clock;
import java.time.Instant;

/** How often a promise of one sort was kept. */
final class PromiseTally {

    private long insideTarget;
    private long kept;
    private long breached;
    private long running;

    void count(Clock clock, Situation situation) {
        switch (clock.state()) {
            case MET -> {
                kept++;
                Instant metAt = metAt(clock, situation);
                if (metAt != null && !metAt.isAfter(clock.targetAt())) {
                    insideTarget++;
                }
            }
            case BREACHED -> breached++;
            case ON_TRACK, TARGET_MISSED -> running++;
        }
    }

    /** When what was promised happened, or null where the situation does not say. */
    private static Instant metAt(Clock clock, Situation situation) {
        return switch (clock.sort()) {
            case RESOLVE, ESTIMATE -> (Instant) situation.incident().get("resolvedAt");
            case NEXT_UPDATE -> null;
            // Its target is the promise itself, so whatever kept it kept the target.
            case PROMISED_UPDATE -> clock.targetAt();
            case FIRST_RESPONSE ->
                situation.taken() == null
                        ? null
                        : situation.taken().stream()
                                .filter(taken -> taken.action().isMessage())
                                .map(Taken::at)
                                .filter(at -> clock.startedAt() == null || !at.isBefore(clock.startedAt()))
                                .findFirst()
                                .orElse(null);
        };
    }

    /** Kept inside the internal target, as far as is known. */
    long insideTarget() {
        return insideTarget;
    }

    /** Kept, those inside the target included. */
    long kept() {
        return kept;
    }

    long breached() {
        return breached;
    }

    /** Neither kept nor breached yet. */
    long running() {
        return running;
    }

    /** Kept or breached. */
    long decided() {
        return kept + breached;
    }
}
