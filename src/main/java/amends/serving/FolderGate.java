package amends.serving;

import amends.release.Release.Origin;
import amends.releasing.ReleaseViews;
import amends.releasing.Releasing;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Asks whether a state of the rules folder may come to serve: no release is pinned, and it passes the gates. Either way it
 * is stored, so that it can be approved.
 */
public final class FolderGate implements Admission {

    private final Shelf shelf;
    private final Releasing releasing;
    private final ReleaseViews views;
    private final InstantSource clock;
    private volatile Held held;

    /** @param clock tells when something was held back */
    public FolderGate(Shelf shelf, Releasing releasing, ReleaseViews views, InstantSource clock) {
        this.shelf = shelf;
        this.releasing = releasing;
        this.views = views;
        this.clock = clock;
    }

    /** What is held back, and how many had approved it. */
    private record Held(String release, int approvals) {}

    /** @throws amends.casework.StoreUnavailableException where the database cannot be reached */
    @Override
    public Optional<Refusal> admit(Forged forged) {
        String release = forged.serving().release();
        boolean unused = shelf.keep(forged, Origin.FOLDER, null, null, null);
        int approvals = views.approvals(release);
        Optional<String> objection = releasing.admit(release, Shelf.count(forged));
        held = objection.isEmpty() ? null : new Held(release, approvals);
        return objection.map(reason -> new Refusal(release, clock.instant(), reason, List.of()));
    }

    /** Whether what is held back has been approved by one more since; told once. */
    boolean wasApproved() {
        Held now = held;
        boolean was = now != null && views.approvals(now.release()) > now.approvals();
        if (was) {
            held = null;
        }
        return was;
    }
}
