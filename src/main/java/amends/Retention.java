package amends;

import amends.casework.Erasing;
import amends.casework.Forgetting;
import amends.casework.SaidWords;
import amends.decision.Logbook;
import amends.http.HttpEdge;
import amends.http.incidents.CustomersResource;
import amends.wire.CaseNotation;
import java.time.Duration;
import java.time.InstantSource;

/** The wiring of how long data are kept: erasing what is personal, and forgetting decisions. */
final class Retention {

    private final Erasing erasing;
    private final Forgetting forgetting;
    private final Duration keepClosedFor;
    private final InstantSource clock;

    /**
     * @param spooled decisions that wait for the database, which are erased as well
     * @param said what is kept of words at hand, which is forgotten
     */
    Retention(AmendsConfiguration settings, Store store, Logbook spooled, SaidWords said) {
        this.clock = store.clock();
        this.erasing = new Erasing(store.transactions(), new CaseNotation(), spooled, clock, said::forget);
        this.forgetting =
                new Forgetting(store.transactions(), settings.decisions().keepFor(), clock);
        this.keepClosedFor = settings.retention().keepClosedFor();
    }

    /** Lets customers be erased. */
    void serve(HttpEdge edge) {
        new CustomersResource(erasing).routes().forEach(edge::route);
    }

    /** Erases what has been kept as long as it is to be. */
    void eraseOld() {
        forgetting.forget();
        if (keepClosedFor != null) {
            erasing.resolvedBefore(clock.instant().minus(keepClosedFor));
        }
    }
}
