package amends.history.jobs;

import amends.history.CancelledException;
import amends.history.jobs.Job.State;
import amends.policy.PolicyProblemsException;
import amends.rows.RowsException;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that runs jobs, one after the other. */
final class JobLine {

    private static final Logger LOG = LoggerFactory.getLogger(JobLine.class);
    private static final long GRACE_MILLIS = 900;

    private final Jobs jobs;
    private final JobRun run;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "backtests");
        thread.setDaemon(true);
        return thread;
    });

    private Current current;
    private volatile boolean stopping;

    private record Current(Thread thread, JobWatch watch) {}

    JobLine(Jobs jobs, JobRun run) {
        this.jobs = jobs;
        this.run = run;
    }

    /** Runs a job after all that were added before. */
    void add(String id) {
        executor.execute(() -> work(id));
    }

    /** How far the job that runs is, or null where nothing has begun. */
    synchronized Progress progress() {
        return current == null ? null : current.watch().progress();
    }

    /** Ends the job that runs. */
    synchronized void interrupt() {
        if (current != null) {
            current.watch().endIt();
            current.thread().interrupt();
        }
    }

    /** Lets go of the job that runs, and begins no other; nothing is written down about it any more. */
    void stop() {
        stopping = true;
        interrupt();
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.info("a backtest is left in the middle of a step");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void set(Current now) {
        current = now;
    }

    private void work(String id) {
        JobWatch watch = new JobWatch();
        set(new Current(Thread.currentThread(), watch));
        try {
            if (!stopping) {
                jobs.begin(id).ifPresent(job -> work(job, watch));
            }
        } finally {
            set(null);
        }
    }

    private void work(Job job, JobWatch watch) {
        State how = State.FAILED;
        String why = null;
        try {
            run.run(job, jobs.folder(job.id()), watch);
            how = State.DONE;
        } catch (CancelledException ended) {
            how = State.CANCELLED;
        } catch (PolicyProblemsException wrong) {
            why = "the rules no longer load: " + wrong.problems().get(0);
        } catch (RowsException wrong) {
            why = "the incidents cannot be read: " + wrong.getMessage();
        } catch (JobRun.DamagedException damaged) {
            why = "its files are damaged: " + damaged.getMessage();
        } catch (IOException | RuntimeException | Error failed) {
            why = "something failed here; the log has it under " + job.id();
            if (!watch.isEnded()) {
                LOG.error("backtest {} failed", job.id(), failed);
            }
        }
        if (!stopping) {
            jobs.finished(job.id(), how, why);
        }
    }
}
