package amends;

import amends.http.HttpEdge;
import amends.recommendation.CompiledPolicySet;
import amends.serving.Serving;
import amends.storage.Scheduling;
import com.codahale.metrics.MetricRegistry;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** The wiring of incidents that are kept: how its parts go together, begin and end. */
final class KeptIncidents implements AutoCloseable {

    private final Supplier<Serving> serving;
    private final Store store;
    private final Streaming streaming;
    private final Accounts accounts;
    private final DecisionLogging logging;
    private final Casekeeping cases;
    private final Recollection recollection;
    private final Retention retention;
    private final Scheduling scheduling;
    private final Outside outside;

    /**
     * Opens the database.
     *
     * @param serving the release that serves, asked once a request
     * @param pace how many seconds of the clock go by in one second
     * @throws amends.storage.DatabaseException where it cannot be opened
     */
    KeptIncidents(
            AmendsConfiguration settings,
            Supplier<Serving> serving,
            InstantSource local,
            int pace,
            MetricRegistry metrics) {
        this.serving = serving;
        this.store = new Store(settings, local, metrics);
        this.streaming = new Streaming(store, metrics);
        this.accounts = new Accounts(store, this::policies);
        this.logging = new DecisionLogging(settings, store.transactions(), store.clock(), metrics);
        PastReleases past = new PastReleases(store.releases());
        this.cases = new Casekeeping(settings.incidents(), store, this::policies, past);
        this.recollection = new Recollection(store, this::policies, past, logging.logbook());
        this.retention = new Retention(settings, store, logging.spooled(), recollection.said());
        this.scheduling = new Scheduling(
                store.database(),
                cases.casework().reviews(),
                cases.reserving()::expire,
                retention::eraseOld,
                settings.incidents().feedFor(),
                UUID.randomUUID().toString(),
                store.clock(),
                pace,
                metrics);
        this.outside = new Outside(
                settings,
                store.untold(),
                new Outside.Inside(accounts.reporting(), accounts.bookkeeping(), cases.reserving()),
                store.clock(),
                pace,
                metrics);
    }

    /** Serves them. */
    void serve(HttpEdge edge, int maxRequestBytes) {
        cases.serve(edge, maxRequestBytes);
        streaming.serve(edge);
        retention.serve(edge);
        recollection.serve(edge, cases);
        store.serve(edge, logging.spooled()::settle);
        accounts.serve(edge);
        outside.serve(edge, () -> policies().policies(), maxRequestBytes);
    }

    /** The database. */
    Store store() {
        return store;
    }

    /** Who listens to what happens. */
    Streaming streaming() {
        return streaming;
    }

    /** What was given, and the reports of it. */
    Accounts accounts() {
        return accounts;
    }

    /** The log of decisions. */
    DecisionLogging logging() {
        return logging;
    }

    /** The work on incidents. */
    Casekeeping cases() {
        return cases;
    }

    /** Decisions that were made. */
    Recollection recollection() {
        return recollection;
    }

    /** The clock by which what is stored is dated. */
    InstantSource clock() {
        return store.clock();
    }

    /** The policies in force. */
    CompiledPolicySet policies() {
        return serving.get().policies();
    }

    /** Has the open incidents evaluated again by the release that has come to serve. */
    void released(Serving release) {
        scheduling.released();
    }

    /** Begins to look at incidents whose time has come, by the release that serves. */
    void start() {
        logging.check(policies().policies());
        scheduling.start();
        outside.start();
        streaming.start();
    }

    /** Ends the connections of those who listen: the server waits for the answers that are still being given. */
    void hangUp() {
        streaming.close();
    }

    /** Ends looking at incidents. */
    void stop() {
        scheduling.close();
        outside.close();
    }

    @Override
    public void close() {
        logging.close();
        store.close();
    }
}
