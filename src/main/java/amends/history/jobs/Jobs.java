package amends.history.jobs;

import amends.history.jobs.Job.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backtests that wait, run, and have run. They run one after the other in the order in which they were accepted. What is
 * told of a job is on the disk before it is told.
 */
public final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Comparator<Job> BY_AGE =
            Comparator.comparing(Job::created).thenComparing(Job::id);

    private final JobStore store;
    private final JobLimits limits;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final JobLine line;
    private final Map<String, Job> jobs = new HashMap<>();
    private int coming;

    /**
     * @param data the folder for data; made only when something is to be kept in it
     * @param run does what a job asks
     * @param ids a new id with each call, in order
     */
    public Jobs(Path data, JobLimits limits, JobRun run, Supplier<UUID> ids, InstantSource clock) {
        this.store = new JobStore(data);
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
        this.line = new JobLine(this, run);
    }

    /** A job and how far it is; the progress is null where it does not run. */
    public record Status(Job job, Progress progress) {}

    /**
     * Takes up what was left on the disk: jobs that had not ended run again.
     *
     * @throws DataFolderException where the folder cannot be read or is in use
     */
    public synchronized void start() {
        for (Job found : store.open().stream().sorted(BY_AGE).toList()) {
            Job job = found.state().isEnd() ? found : found.again();
            jobs.put(job.id(), job);
            if (job.asked() == null && !job.state().isEnd()) {
                end(job, State.FAILED, "its files are damaged: " + JobStore.JOB + " cannot be read");
            } else if (job.state() == State.DONE
                    && result(job.id(), JobRun.RESULT).isEmpty()) {
                end(job, State.FAILED, "its files are damaged: " + JobRun.RESULT + " is missing");
            } else if (job.state().isEnd()) {
                // It may have been killed between the end of the job and this.
                dropInputs(job.id());
            } else {
                line.add(job.id());
            }
        }
        prune();
    }

    /**
     * Makes room for one more job.
     *
     * @throws QueueFullException where there is none
     * @throws IOException where the disk fails
     */
    public synchronized Staged stage() throws IOException {
        long open = jobs.values().stream().filter(job -> !job.state().isEnd()).count();
        if (open + coming >= limits.queue()) {
            throw new QueueFullException(limits.queue());
        }
        String id = ids.get().toString();
        Path folder = store.stage(id);
        coming++;
        return new Staged(this, id, folder);
    }

    synchronized void giveUp() {
        coming--;
    }

    synchronized Job accept(String id, Asked asked, Path folder) throws IOException {
        Job job = Job.queued(id, asked, now());
        store.accept(job, folder);
        coming--;
        jobs.put(id, job);
        line.add(id);
        return job;
    }

    /** All jobs, the newest first. */
    public synchronized List<Status> all() {
        return jobs.values().stream()
                .sorted(BY_AGE.reversed())
                .map(this::status)
                .toList();
    }

    /** A job, or empty where there is none of that id. */
    public synchronized Optional<Status> find(String id) {
        return Optional.ofNullable(jobs.get(id)).map(this::status);
    }

    Path folder(String id) {
        return store.folder(id);
    }

    private Status status(Job job) {
        return new Status(job, job.state() == State.RUNNING ? line.progress() : null);
    }

    /** The result of a job as JSON, or empty where there is none. */
    public Optional<Path> result(String id) {
        return result(id, JobRun.RESULT);
    }

    /** The result of a job as a page of HTML, or empty where there is none. */
    public Optional<Path> page(String id) {
        return result(id, JobRun.PAGE);
    }

    /** How each incident of a job would have gone, a line each, or empty where that is not there. */
    public Optional<Path> timelines(String id) {
        return result(id, JobRun.TIMELINES);
    }

    private synchronized Optional<Path> result(String id, String name) {
        return Optional.ofNullable(jobs.get(id))
                .filter(job -> job.state() == State.DONE)
                .map(job -> store.folder(id).resolve(name))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Ends a job that waits or runs; removes one that has ended.
     *
     * @return the job if it was ended, or empty if it was removed or there is none
     */
    public synchronized Optional<Job> drop(String id) throws IOException {
        Job job = jobs.get(id);
        if (job == null) {
            return Optional.empty();
        }
        if (job.state().isEnd()) {
            store.remove(id);
            jobs.remove(id);
            return Optional.empty();
        }
        boolean runs = job.state() == State.RUNNING;
        Job ended = job.ended(State.CANCELLED, now(), null);
        store.save(ended);
        jobs.put(id, ended);
        if (runs) {
            line.interrupt();
        } else {
            dropInputs(id);
        }
        return Optional.of(ended);
    }

    /** The job, now as one that runs, or empty where it is not to run any more. */
    synchronized Optional<Job> begin(String id) {
        Job job = jobs.get(id);
        if (job == null || job.state() != State.QUEUED) {
            return Optional.empty();
        }
        Job running = job.running(now());
        jobs.put(id, running);
        save(running);
        return Optional.of(running);
    }

    /** Writes down how a job ended, unless somebody has ended or removed it before. */
    synchronized void finished(String id, State how, String why) {
        // Whoever ended the job may have interrupted this thread after it had nothing left to do.
        Thread.interrupted();
        Job job = jobs.get(id);
        if (job != null && job.state() == State.RUNNING) {
            end(job, how, why);
        } else if (job != null) {
            dropInputs(id);
        }
        prune();
    }

    private void end(Job job, State how, String why) {
        Job ended = job.ended(how, now(), why);
        jobs.put(job.id(), ended);
        if (how != State.DONE) {
            // First, for it may be what has filled the disk.
            drop(job.id(), List.of(JobRun.TIMELINES, JobRun.WORK));
        }
        if (save(ended)) {
            dropInputs(job.id());
        }
    }

    /** What cannot be written down is done again after a restart; that costs time and nothing else. */
    private boolean save(Job job) {
        try {
            store.save(job);
            return true;
        } catch (IOException failed) {
            LOG.error("backtest {} cannot be written", job.id(), failed);
            return false;
        }
    }

    private void dropInputs(String id) {
        drop(id, JobRun.INPUTS);
        if (jobs.get(id).state() != State.DONE) {
            drop(id, List.of(JobRun.TIMELINES));
        }
    }

    private void drop(String id, List<String> files) {
        try {
            for (String file : files) {
                Durable.delete(store.folder(id).resolve(file));
            }
        } catch (IOException failed) {
            LOG.warn("files of backtest {} cannot be removed", id, failed);
        }
    }

    private void prune() {
        Instant oldest = clock.instant().minus(limits.keepFor());
        List<Job> ended = jobs.values().stream()
                .filter(job -> job.state().isEnd())
                .sorted(Comparator.comparing(Job::finished)
                        .thenComparing(Job::id)
                        .reversed())
                .toList();
        for (int i = 0; i < ended.size(); i++) {
            if (i >= limits.keep() || ended.get(i).finished().isBefore(oldest)) {
                try {
                    drop(ended.get(i).id());
                } catch (IOException failed) {
                    LOG.warn("backtest {} cannot be removed", ended.get(i).id(), failed);
                }
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Lets go of what runs, within a second; it runs again after the next start. */
    public void stop() {
        line.stop();
        try {
            store.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
