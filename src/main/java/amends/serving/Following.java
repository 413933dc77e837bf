package amends.serving;

import amends.casework.StoreUnavailableException;
import amends.policy.PolicyProblem;
import amends.policy.PolicyProblemsException;
import amends.release.Activation;
import amends.release.Course;
import amends.release.Mode;
import amends.release.Release;
import amends.releasing.ReleaseRefusedException;
import amends.releasing.ReleaseViews;
import amends.releasing.Releasing;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has this process serve what is to serve by the steps in the database: always where releases come from there, else while
 * one is pinned. What cannot be loaded is told, and the last good release goes on; so it does while the database cannot be
 * reached.
 */
public final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** How many looks pass until it is told again that this process lives. */
    private static final int REPORT_EACH = 5;

    /** How many looks pass until what failed for no reason of its own is tried again. */
    private static final int RETRY_AFTER = 30;

    private final Mode mode;
    private final ReleaseViews views;
    private final Releasing releasing;
    private final Shelf shelf;
    private final InForce inForce;
    private final FolderGate gate;
    private final InstantSource clock;
    private Runnable folder = () -> {};
    private volatile Activation pin;
    private volatile Refusal trouble;
    private String target;
    private long seen = -1;
    private String failed;
    private int tryAgainIn;
    private int reportIn;
    private boolean away;

    /**
     * @param gate through which states of the rules folder come to serve
     * @param clock tells when something was refused
     */
    public Following(
            Mode mode,
            ReleaseViews views,
            Releasing releasing,
            Shelf shelf,
            InForce inForce,
            FolderGate gate,
            InstantSource clock) {
        this.mode = mode;
        this.views = views;
        this.releasing = releasing;
        this.shelf = shelf;
        this.inForce = inForce;
        this.gate = gate;
        this.clock = clock;
    }

    /** Has something done where the rules folder is to be looked at again, because it is followed again or was approved. */
    public void whenTheFolderCounts(Runnable look) {
        folder = look;
    }

    /** The step by which a release is pinned, as it was seen last; null where the rules folder is followed. */
    public Activation pin() {
        return mode == Mode.FOLDER ? pin : null;
    }

    /** What this process is to serve and cannot, and why; null where it serves what is to serve. */
    public Refusal trouble() {
        return trouble;
    }

    /** Looks at the last step, and does what it says. */
    public synchronized void look() {
        try {
            boolean folderCounts = readSteps();
            if (target != null) {
                serve(target);
            }
            if (mode == Mode.FOLDER && (folderCounts || gate.wasApproved())) {
                folder.run();
            }
            report();
            if (away) {
                away = false;
                LOG.info("the database can be reached again; the releases in it are followed");
            }
        } catch (StoreUnavailableException e) {
            if (!away) {
                away = true;
                LOG.warn(
                        "the database cannot be reached, so {} serves on, whatever is decided meanwhile: {}",
                        inForce.serving().release(),
                        e.getMessage());
            }
        }
    }

    /** Reads the last step; returns whether the rules folder counts now and did not before. */
    private boolean readSteps() {
        Optional<Activation> latest = views.latest();
        if (latest.isEmpty() || latest.get().number() == seen) {
            return false;
        }
        Course course = views.course();
        Activation pinned = course.pin().orElse(null);
        boolean unpinned = mode == Mode.FOLDER && pin != null && pinned == null;
        pin = pinned;
        target = mode == Mode.DATABASE ? course.serves().orElse(null) : pinned == null ? null : pinned.release();
        if (target == null) {
            settle();
        }
        tryAgainIn = 0;
        seen = course.latest().map(Activation::number).orElse(seen);
        return unpinned;
    }

    private void serve(String hash) {
        if (hash.equals(inForce.serving().release())) {
            settle();
            return;
        }
        if (hash.equals(failed) && --tryAgainIn != 0) {
            return;
        }
        try {
            Release release = views.find(hash).release();
            inForce.serve(shelf.take(release));
            settle();
            reportIn = 0;
            LOG.info("serves {}, as it was decided", hash);
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (PolicyProblemsException e) {
            fail(hash, "the rules cannot serve in this version of the program", e.problems(), 0);
        } catch (ReleaseRefusedException e) {
            fail(hash, e.getMessage(), List.of(), 0);
        } catch (RuntimeException e) {
            LOG.error("could not load {}", hash, e);
            fail(hash, "an error in the program itself; the log tells more", List.of(), RETRY_AFTER);
        }
    }

    private void fail(String hash, String reason, List<PolicyProblem> problems, int retryAfter) {
        if (!hash.equals(failed)) {
            LOG.error(
                    "{} is to serve and cannot: {}; {} serves on{}",
                    hash,
                    reason,
                    inForce.serving().release(),
                    Told.lines(problems));
        }
        failed = hash;
        tryAgainIn = retryAfter;
        reportIn = 0;
        trouble = new Refusal(hash, clock.instant(), reason, problems);
    }

    private void settle() {
        if (trouble != null) {
            trouble = null;
            reportIn = 0;
        }
        failed = null;
    }

    private void report() {
        if (reportIn-- <= 0) {
            reportIn = REPORT_EACH;
            Refusal now = trouble;
            releasing.report(
                    inForce.serving().release(),
                    now == null ? null : now.release() + " cannot serve here: " + now.reason());
        }
    }
}
