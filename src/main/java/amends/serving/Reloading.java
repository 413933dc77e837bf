package amends.serving;

import amends.folder.RulesFolder;
import amends.policy.PolicyProblemsException;
import amends.serving.Settling.Settled;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
    private volatile Thread thread;
    private FolderState looked;
    private FolderState served;
    private Refusal refused;
    private Forged waiting;

    /** Sees to it that changes of the folder are told as they happen, as far as that can be had. */
    interface Watching extends AutoCloseable {

        /** Called before each look. */
        void renew();

        @Override
        void close();
    }

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

    /** The folder as it is at the start, made ready where it can serve. */
    public static final class First {
        private final Settled settled;
        private final Forged forged;
        private final Throwable failure;

        private First(Settled settled, Forged forged, Throwable failure) {
            this.settled = settled;
            this.forged = forged;
            this.failure = failure;
        }
    }

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
        looked = first.settled.state();
        Optional<Refusal> refusal =
                first.failure == null ? admission.admit(first.forged) : Optional.of(refusal(first.failure));
        if (refusal.isEmpty()) {
            inForce.serve(first.forged);
            served = looked;
            return;
        }
        Forged before = last.get().orElseThrow(() -> unable(first.failure, refusal.get()));
        inForce.serve(before);
        refuse(refusal.get());
    }

    private static RuntimeException unable(Throwable failure, Refusal refusal) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException told ? told : new HeldBackException(refusal);
    }

    /**
     * Looks whenever something happens, and whenever some time is over.
     *
     * @param polling how long that is
     */
    public void start(Duration polling) {
        Thread started = new Thread(() -> run(polling), "reload");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void run(Duration polling) {
        try {
            // The folder may have changed since it was read first.
            look();
            while (!Thread.currentThread().isInterrupted()) {
                boolean unused = changes.within(polling);
                look();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
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
            consider(settling.settled(looked));
        } catch (RuntimeException e) {
            log.failed(e);
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
        boolean serves = inForce.serving().release().equals(state.readRelease());
        if (refused != null && !serves) {
            if (inForce.refusal() == null) {
                inForce.refuse(refused);
            }
        } else if (serves && state.equals(served)) {
            if (inForce.refusal() != null) {
                inForce.refuse(null);
                log.mended(state.release());
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
                refuse(refusal(e));
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
                inForce.refuse(new Refusal(waiting.serving().release(), clock.instant(), told(e), List.of()));
                throw e;
            }
            log.failed(e);
        }
        served = looked;
        waiting = null;
    }

    private void serve(Forged forged) {
        boolean other = !forged.serving().release().equals(inForce.serving().release());
        try {
            inForce.serve(forged);
        } finally {
            if (other && inForce.serving() == forged.serving()) {
                log.served(forged);
            }
        }
    }

    private void refuse(Refusal refusal) {
        refused = refusal;
        inForce.refuse(refusal);
        log.refused(refusal, inForce.serving().release());
    }

    private Refusal refusal(Throwable failure) {
        if (failure instanceof PolicyProblemsException wrong) {
            int count = wrong.problems().size();
            String reason = count == 1 ? "there is a problem in the rules" : "there are " + count + " problems in the rules";
            return new Refusal(looked.readRelease(), clock.instant(), reason, wrong.problems());
        }
        return new Refusal(looked.readRelease(), clock.instant(), told(failure), List.of());
    }

    private static String told(Throwable failure) {
        return "the rules could not be made ready: " + failure;
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        watching.close();
    }
}
