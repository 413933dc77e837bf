package amends.serving;

import amends.folder.RulesFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Reads the rules folder when nobody is writing there: twice, with a quiet moment between, until both readings say the
 * same. So a file that is half written, an editor that saves by way of another file, or a checkout of many files is not
 * taken for a state of the rules.
 */
final class Settling {

    /** How long it must be quiet between the two readings. */
    static final Duration QUIET = Duration.ofMillis(200);

    /** Nobody waits any longer for a lock that is left behind: about half a minute. */
    static final int MOST_LOCKED = 150;

    private final Supplier<RulesFolder.Reading> folder;
    private final BooleanSupplier locked;
    private final Changes changes;
    private volatile boolean ended;

    /** A reading that stood still. */
    record Settled(FolderState state, RulesFolder.Reading reading) {
        static Settled of(RulesFolder.Reading reading) {
            return new Settled(FolderState.of(reading), reading);
        }
    }

    /**
     * @param folder reads the rules folder
     * @param locked whether somebody says that they are writing there
     * @param changes what happens there
     */
    Settling(Supplier<RulesFolder.Reading> folder, BooleanSupplier locked, Changes changes) {
        this.folder = folder;
        this.locked = locked;
        this.changes = changes;
    }

    /** Reads a folder. */
    Settling(Path folder, Changes changes) {
        this(() -> RulesFolder.read(folder), () -> GitLock.on(folder), changes);
    }

    private Settled now() {
        return Settled.of(folder.get());
    }

    /**
     * Waits until the folder stands still.
     *
     * @param known a state that needs no second look; or null
     * @return the reading; null after {@link #end}
     * @throws InterruptedException where the wait is broken off
     */
    Settled settled(FolderState known) throws InterruptedException {
        Settled before = now();
        int lockedFor = 0;
        while (!ended && !before.state().equals(known)) {
            boolean quiet = !changes.within(QUIET);
            boolean waits = locked.getAsBoolean() && lockedFor++ < MOST_LOCKED;
            Settled after = now();
            if (quiet && !waits && after.state().equals(before.state())) {
                return after;
            }
            before = after;
        }
        return ended ? null : before;
    }

    /** Nobody waits any more. */
    void end() {
        ended = true;
        changes.happened();
    }
}
