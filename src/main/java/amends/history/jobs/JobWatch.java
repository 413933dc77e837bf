package amends.history.jobs;

import amends.history.CancelledException;
import amends.history.Watch;

/** Counts what a job has done, for whoever asks, and ends it at the next step once that is wanted. */
final class JobWatch implements Watch {

    private volatile boolean ended;
    private volatile String work;
    private volatile long of;
    private volatile long done;

    @Override
    public void begin(String name, long steps) {
        done = 0;
        of = steps;
        work = name;
        mustGoOn();
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread at a time steps, others only read
    public void step() {
        done++;
        mustGoOn();
    }

    @Override
    public void end() {
        mustGoOn();
    }

    private void mustGoOn() {
        if (ended) {
            throw new CancelledException();
        }
    }

    /** Lets the job run no longer. */
    void endIt() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /** How far it is, or null while nothing has begun. */
    Progress progress() {
        return work == null ? null : new Progress(work, done, of);
    }
}
