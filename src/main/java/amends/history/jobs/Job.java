package amends.history.jobs;

import java.time.Instant;

/**
 * A backtest that was asked for.
 *
 * @param id a UUID
 * @param state how far it is
 * @param asked what it is to do, or null where that can no longer be read
 * @param created when it was accepted
 * @param started when it began to run the last time, or null
 * @param finished when it ended, or null
 * @param failure why it could not be done, one sentence without a full stop, or null
 */
public record Job(
        String id, State state, Asked asked, Instant created, Instant started, Instant finished, String failure) {

    /** How far a job is. */
    public enum State {
        /** Others are before it. */
        QUEUED,
        /** It runs. */
        RUNNING,
        /** Its result is there. */
        DONE,
        /** It could not be done. */
        FAILED,
        /** Somebody ended it. */
        CANCELLED;

        /** Whether it will do nothing more. */
        public boolean isEnd() {
            return compareTo(DONE) >= 0;
        }
    }

    static Job queued(String id, Asked asked, Instant created) {
        return new Job(id, State.QUEUED, asked, created, null, null, null);
    }

    Job again() {
        return queued(id, asked, created);
    }

    Job running(Instant at) {
        return new Job(id, State.RUNNING, asked, created, at, null, null);
    }

    Job ended(State how, Instant at, String why) {
        return new Job(id, how, asked, created, started, at, why);
    }
}
