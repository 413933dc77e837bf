package amends;

import amends.casework.BulkOpening;
import amends.casework.Casework;
import amends.casework.Exporting;
import amends.casework.Looking;
import amends.casework.Reserving;
import amends.casework.Timelines;
import amends.casework.Transactions;
import amends.http.HttpEdge;
import amends.http.incidents.BulkResource;
import amends.http.incidents.IncidentsResource;
import amends.http.incidents.ReservationsResource;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.wire.CaseNotation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The wiring of the work on incidents: opening them, what happens to them, and what is kept back for them. */
final class Casekeeping {

    private final Store store;
    private final Supplier<CompiledPolicySet> policies;
    private final PastReleases past;
    private final Duration undoWithin;
    private final Casework casework;
    private final Reserving reserving;

    /** @param policies those in force, asked once a request */
    Casekeeping(IncidentSettings settings, Store store, Supplier<CompiledPolicySet> policies, PastReleases past) {
        this.store = store;
        this.policies = policies;
        this.past = past;
        this.undoWithin = settings.undoWithin();
        this.casework = casework(store.transactions());
        this.reserving = casework.reserving(settings.reserveFor());
    }

    /** Serves it. */
    void serve(HttpEdge edge, int maxRequestBytes) {
        InstantSource clock = store.clock();
        Supplier<PolicySet> inForce = () -> policies.get().policies();
        new IncidentsResource(casework, looking(), inForce, clock, maxRequestBytes)
                .routes()
                .forEach(edge::route);
        new BulkResource(
                        new BulkOpening(casework),
                        new Exporting(store.transactions(), inForce, new CaseNotation()),
                        inForce,
                        clock)
                .routes()
                .forEach(edge::route);
        new ReservationsResource(reserving, clock, maxRequestBytes).routes().forEach(edge::route);
    }

    /** What keeps incidents. */
    Casework casework() {
        return casework;
    }

    /** The same over transactions of another sort. */
    Casework casework(Transactions over) {
        return new Casework(
                over,
                policies,
                past::calendars,
                new CaseNotation(),
                HttpEdge.ids(store.clock()),
                store.clock(),
                undoWithin);
    }

    /** What keeps remedies back until they are given. */
    Reserving reserving() {
        return reserving;
    }

    /** What finds incidents. */
    Looking looking() {
        return new Looking(store.transactions());
    }

    /** What tells what was and what comes. */
    Timelines timelines() {
        return new Timelines(casework, store.transactions(), policies);
    }
}
