package amends.serving;

import amends.folder.RulesFolder;
import amends.policy.PolicyProblemsException;
import amends.serving.Settling.Settled;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets the newest good state of the rules folder serve, and tells what it refuses. All of it is done by one thread: requests
 * go on meanwhile.
 */
public final class Reloading implements AutoCloseable {

    private final Settling settling;
    private final Changes changes;
    private final Watching watching;
    private final Forge forge;
    private final InForce inForce;
    private final Admission admission;
    private final InstantSource clock;
    private final ReloadLog log;
    private volatile boolean again;
    private final Looking looking;
    private FolderState looked;
    private FolderState served;
    private String servedAs;
    private Refusal refused;
    private Forged waiting;

    /**
     * @param settling reads the folder
     * @param changes what happens there
     * @param watching tells it
     * @param forge makes what was read ready to serve
     * @param inForce what serves
     * @param admission is asked before something comes to serve
     * @param clock tells when something was refused
     * @param log tells what becomes of the states of the folder
     */
    Reloading(
            Settling settling,
            Changes changes,
            Watching watching,
            Forge forge,
            InForce inForce,
            Admission admission,
            InstantSource clock,
            ReloadLog log) {
        this.settling = settling;
        this.changes = changes;
        this.watching = watching;
        this.forge = forge;
        this.inForce = inForce;
        this.admission = admission;
        this.clock = clock;
        this.log = log;
        this.looking = new Looking(changes, this::look);
    }

    /**
     * Follows a folder.
     *
     * @param folder the rules folder, which may be missing
     * @param forge makes what was read ready to serve
     * @param inForce what serves
     * @param admission is asked before something comes to serve
     * @param clock tells when something was refused
     * @param log tells what becomes of the states of the folder
     */
    public static Reloading of(
            Path folder, Forge forge, InForce inForce, Admission admission, InstantSource clock, ReloadLog log) {
        Signals changes = new Signals();
        return new Reloading(
                new Settling(folder, changes),
                changes,
                new FolderWatch(folder, changes::happened),
                forge,
                inForce,
                admission,
                clock,
                log);
    }

    /**
     * The folder as it is at the start.
     *
     * @param settled what was read
     * @param forged what was made of it, or null
     * @param failure why it cannot serve, or null
     */
    public record First(Settled settled, Forged forged, Throwable failure) {}

    /** Reads a folder as it is and makes it ready, for {@link #begin}; nothing comes to serve by it. */
    public static First first(Path folder, Forge forge) {
        Settled settled = Settled.of(RulesFolder.read(folder));
        try {
            return new First(settled, forge.forge(settled.reading(), null), null);
        } catch (Throwable e) {
            return new First(settled, null, e);
        }
    }

    /**
     * Lets the folder's state serve, or where it cannot, what served last.
     *
     * @param first the folder as it is
     * @param last what served last, made ready, where anything did; asked only where it is needed
     * @throws PolicyProblemsException where the folder cannot serve, and nothing else can
     * @throws HeldBackException where the folder's state is held back, and nothing else can serve
     */
    public synchronized void begin(First first, Supplier<Optional<Forged>> last) {
        looked = first.settled().state();
        Optional<Refusal> refusal = first.failure() == null
                ? admission.admit(first.forged())
                : Optional.of(Refusal.of(first.failure(), looked.readRelease(), clock.instant()));
        if (refusal.isEmpty()) {
            inForce.serve(first.forged());
            done(first.forged());
            return;
        }
        Forged before = last.get().orElseThrow(() -> HeldBackException.or(first.failure(), refusal.get()));
        inForce.serve(before);
        refuse(refusal.get());
    }

    /**
     * Looks whenever something happens, and whenever some time is over.
     *
     * @param polling how long that is
     */
    public void start(Duration polling) {
        looking.start(polling);
    }

    /**
     * Looks at the folder again, and at a state that was refused or held back as if it were new: for whoever changes what
     * an {@link Admission} says, or lets something else serve. Returns at once.
     */
    public void lookAgain() {
        again = true;
        changes.happened();
    }

    /** Looks at the folder once. */
    synchronized void look() throws InterruptedException {
        watching.renew();
        if (again) {
            // Whoever asks from now on is given another look.
            again = false;
            forget();
        }
        try {
            inForce.catchUp();
        } catch (RuntimeException e) {
            log.failed(e);
        }
        try {
            Settled settled = settling.settled(looked);
            if (settled != null) {
                consider(settled);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.failed(e);
        }
        if (again) {
            // It was asked for meanwhile, and what told so may have been taken for a change of the folder.
            changes.happened();
        }
    }

    private void forget() {
        looked = null;
        refused = null;
        waiting = null;
    }

    private void consider(Settled settled) {
        FolderState state = settled.state();
        if (!state.equals(looked)) {
            forget();
            looked = state;
        }
        String serving = inForce.serving().release();
        if (state.equals(served) && serving.equals(servedAs)) {
            if (inForce.refusal() != null) {
                inForce.refuse(null);
                log.mended(serving);
            }
        } else if (refused != null && !serving.equals(state.readRelease())) {
            if (inForce.refusal() == null) {
                inForce.refuse(refused);
            }
        } else {
            bring(settled);
        }
    }

    /** Makes a state ready and lets it serve, or refuses it. */
    private void bring(Settled settled) {
        if (waiting == null) {
            try {
                waiting = log.timed(() -> forge.forge(settled.reading(), inForce.serving()));
            } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
                refuse(Refusal.of(e, looked.readRelease(), clock.instant()));
                return;
            }
        }
        try {
            Optional<Refusal> heldBack = admission.admit(waiting);
            if (heldBack.isPresent()) {
                waiting = null;
                refuse(heldBack.get());
                return;
            }
            serve(waiting);
        } catch (RuntimeException e) {
            if (!waiting.serving().release().equals(inForce.serving().release())) {
                // It is good, and is tried again soon.
                inForce.refuse(Refusal.of(e, waiting.serving().release(), clock.instant()));
                throw e;
            }
            log.failed(e);
        }
        done(waiting);
    }

    private void done(Forged forged) {
        served = looked;
        servedAs = forged.serving().release();
        refused = null;
        waiting = null;
    }

    private void serve(Forged forged) {
        String before = inForce.serving().release();
        try {
            inForce.serve(forged);
        } finally {
            if (!before.equals(inForce.serving().release())) {
                log.served(forged);
            }
        }
    }

    private void refuse(Refusal refusal) {
        refused = refusal;
        inForce.refuse(refusal);
        log.refused(refusal, inForce.serving().release());
    }

    @Override
    public void close() {
        settling.end();
        looking.close();
        watching.close();
    }
}
