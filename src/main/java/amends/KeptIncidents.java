package amends;

import amends.access.Caller;
import amends.access.KeyStore;
import amends.access.SessionStore;
import amends.casework.Bookkeeping;
import amends.casework.BulkOpening;
import amends.casework.Casework;
import amends.casework.Erasing;
import amends.casework.Exporting;
import amends.casework.Forgetting;
import amends.casework.Judging;
import amends.casework.Looking;
import amends.casework.LookingUp;
import amends.casework.ReadableReleases;
import amends.casework.Recalling;
import amends.casework.Recording;
import amends.casework.Replaying;
import amends.casework.Reporting;
import amends.casework.Reserving;
import amends.casework.Timelines;
import amends.casework.Transactions;
import amends.decision.Logbook;
import amends.folder.Calendars;
import amends.folder.FolderContent;
import amends.http.BackupTask;
import amends.http.DatabaseHealthCheck;
import amends.http.Evaluator;
import amends.http.HttpEdge;
import amends.http.incidents.BulkResource;
import amends.http.incidents.CustomersResource;
import amends.http.incidents.DecisionsResource;
import amends.http.incidents.IncidentsResource;
import amends.http.incidents.Insights;
import amends.http.incidents.ReservationsResource;
import amends.http.incidents.WhyResource;
import amends.http.ledger.LedgerResource;
import amends.http.ledger.ReportsResource;
import amends.http.stream.StreamServlet;
import amends.http.stream.Streams;
import amends.policy.PolicySet;
import amends.promise.BusinessCalendar;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import amends.serving.Serving;
import amends.storage.Database;
import amends.storage.FeedFollower;
import amends.storage.JdbiTransactions;
import amends.storage.Releases;
import amends.storage.Scheduling;
import amends.storage.StoreClock;
import amends.storage.StoredKeys;
import amends.storage.StoredSessions;
import amends.storage.ToldTransactions;
import amends.wire.CaseNotation;
import com.codahale.metrics.MetricRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** The wiring of incidents that are kept: the database, the work on it, and who carries out what comes due. */
final class KeptIncidents implements AutoCloseable {

    /** Of so many releases the calendars are kept at hand: open incidents may have been opened under any of them. */
    private static final int CALENDARS = 64;

    private final Supplier<Serving> serving;
    private final Database database;
    private final Releases releases;
    private final Transactions transactions;
    private final Casework casework;
    private final Reserving reserving;
    private final Bookkeeping bookkeeping;
    private final Reporting reporting;
    private final Judging judging;
    private final Scheduling scheduling;
    private final Outside outside;
    private final DecisionLogging logging;
    private final Logbook logbook;
    private final Recording recording;
    private final Streams streams;
    private final Erasing erasing;
    private final Forgetting forgetting;
    private final Duration keepClosedFor;
    private final Duration undoWithin;
    private final StoreClock storeClock;
    private final InstantSource clock;
    private final Path data;
    private final Map<String, Map<String, BusinessCalendar>> calendars =
            Collections.synchronizedMap(new Recent<>(CALENDARS));
    private final Map<String, CompiledPolicySet> compiled = Collections.synchronizedMap(new Recent<>(4));

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
        makeFolder(settings);
        this.serving = serving;
        this.data = settings.data();
        this.database = Database.open(settings.database());
        database.measure(metrics);
        this.storeClock = settings.ownClock() ? null : StoreClock.of(database);
        // Several processes may use a PostgreSQL: its clock counts.
        this.clock = storeClock == null ? local : storeClock;
        this.releases = new Releases(database);
        JdbiTransactions stored = new JdbiTransactions(database);
        ToldTransactions transactions = new ToldTransactions(stored);
        this.transactions = transactions;
        this.streams = new Streams(new FeedFollower(database, transactions));
        transactions.wake(streams::wake);
        metrics.gauge("amends.stream.clients", () -> streams::count);
        this.reporting = new Reporting(transactions, clock);
        this.judging = new Judging(transactions, clock);
        this.logging = new DecisionLogging(settings, transactions, clock, metrics);
        this.logbook = logging.logbook();
        this.recording = new Recording(logbook, new CaseNotation(), HttpEdge.ids(clock), clock, logging.mask());
        this.bookkeeping = new Bookkeeping(
                transactions, () -> serving.get().policies().policies().library(), clock);
        this.undoWithin = settings.incidents().undoWithin();
        this.casework = casework(transactions);
        this.erasing = new Erasing(transactions, new CaseNotation(), logging.spooled(), clock);
        this.forgetting = new Forgetting(transactions, settings.decisions().keepFor(), clock);
        this.keepClosedFor = settings.retention().keepClosedFor();
        this.reserving = casework.reserving(settings.incidents().reserveFor());
        this.scheduling = new Scheduling(
                database,
                casework.reviews(),
                reserving::expire,
                this::eraseOld,
                settings.incidents().feedFor(),
                UUID.randomUUID().toString(),
                clock,
                pace,
                metrics);
        this.outside =
                new Outside(settings, stored, new Outside.Inside(reporting, bookkeeping, reserving), clock, metrics);
    }

    private void eraseOld() {
        forgetting.forget();
        if (keepClosedFor != null) {
            erasing.resolvedBefore(clock.instant().minus(keepClosedFor));
        }
    }

    private static void makeFolder(AmendsConfiguration settings) {
        if (settings.database().url().isBlank()) {
            try {
                Files.createDirectories(settings.data());
            } catch (IOException e) {
                throw new UncheckedIOException("the data folder cannot be made", e);
            }
        }
    }

    private Map<String, BusinessCalendar> calendars(String release) {
        Map<String, BusinessCalendar> known = calendars.get(release);
        if (known == null) {
            // Nobody else has to wait while it is read.
            known = releases.content(release).map(Calendars::of).orElse(Map.of());
            calendars.put(release, known);
        }
        return known;
    }

    /** The core, within the limits and budgets of the ledger. */
    Evaluator judging(Judging.Core core) {
        return (policies, situation, asOf) -> judging.evaluate(policies, situation, asOf, core);
    }

    /** Writes evaluations of incidents that nobody keeps into the log. */
    Recording recording() {
        return recording;
    }

    /** Serves them. */
    void serve(HttpEdge edge, Supplier<Serving> serving, int maxRequestBytes) {
        new IncidentsResource(
                        casework,
                        new Looking(transactions),
                        () -> serving.get().policies().policies(),
                        clock,
                        maxRequestBytes)
                .routes()
                .forEach(edge::route);
        edge.servlet("stream", new StreamServlet(streams), StreamServlet.route());
        new CustomersResource(erasing).routes().forEach(edge::route);
        Supplier<CompiledPolicySet> policies = () -> serving.get().policies();
        Supplier<PolicySet> inForce = () -> policies.get().policies();
        new BulkResource(
                        new BulkOpening(casework),
                        new Exporting(transactions, inForce, new CaseNotation()),
                        inForce,
                        clock)
                .routes()
                .forEach(edge::route);
        Recalling recalling = recalling();
        Replaying replaying = replaying();
        new Insights(casework, new Timelines(casework, transactions, policies), replaying, policies)
                .routes()
                .forEach(edge::route);
        new DecisionsResource(new LookingUp(transactions), inForce).routes().forEach(edge::route);
        new WhyResource(casework, replaying, recalling, policies).routes().forEach(edge::route);
        edge.health("database", new DatabaseHealthCheck(database::probe));
        edge.task(new BackupTask(() -> {
            logging.spooled().settle();
            return OnlineBackup.write(database, data, clock.instant());
        }));
        new ReservationsResource(reserving, clock, maxRequestBytes).routes().forEach(edge::route);
        new LedgerResource(bookkeeping).routes().forEach(edge::route);
        new ReportsResource(reporting, clock).routes().forEach(edge::route);
        outside.serve(edge, inForce, maxRequestBytes);
    }

    /** Brings back what decisions were made of. */
    Recalling recalling() {
        return new Recalling(
                () -> serving.get().policies(),
                new ReadableReleases(transactions, this::stored),
                this::calendars,
                new CaseNotation());
    }

    /** Finds decisions, and makes them again. */
    Replaying replaying() {
        return new Replaying(transactions, recalling(), new CaseNotation(), logbook);
    }

    /** The policies in force. */
    CompiledPolicySet policies() {
        return serving.get().policies();
    }

    /** What keeps remedies back until they are given. */
    Reserving reserving() {
        return reserving;
    }

    /** What tells what was and what comes. */
    Timelines timelines() {
        return new Timelines(casework, transactions, this::policies);
    }

    /** What keeps incidents. */
    Casework casework() {
        return casework;
    }

    /** The same over transactions of another sort. */
    Casework casework(Transactions over) {
        return new Casework(
                over,
                () -> serving.get().policies(),
                this::calendars,
                new CaseNotation(),
                HttpEdge.ids(clock),
                clock,
                undoWithin);
    }

    /** The release that serves. */
    Serving serving() {
        return serving.get();
    }

    /** The policies of a release that is stored, read rather than compiled: they answer alike, and sooner. */
    private Optional<CompiledPolicySet> stored(String release) {
        return Optional.ofNullable(compiled.computeIfAbsent(release, hash -> {
            FolderContent content = releases.content(hash).orElse(null);
            if (content == null) {
                return null;
            }
            PolicyLoader.Checked checked = PolicyLoader.check(content, List.of());
            return new CompiledPolicySet(checked.policies(), new Interpreter(checked.policies()), checked.wording());
        }));
    }

    /** Work on the database. */
    Transactions transactions() {
        return transactions;
    }

    /** Where access keys are stored. */
    KeyStore keys() {
        return new StoredKeys(database);
    }

    /** Where sessions of browsers are stored. */
    SessionStore sessions() {
        return new StoredSessions(database);
    }

    /** Everybody who listens to what happens. */
    Streams streams() {
        return streams;
    }

    /** Ends the connections of those who listen and may no more. */
    void keepOnly(BiPredicate<Caller, String> may) {
        streams.keepOnly(may);
    }

    /** What was given, and what is left of the budgets. */
    Bookkeeping bookkeeping() {
        return bookkeeping;
    }

    /** What is counted. */
    Reporting reporting() {
        return reporting;
    }

    /** The files of releases. */
    Releases releases() {
        return releases;
    }

    /** The clock by which what is stored is dated. */
    InstantSource clock() {
        return clock;
    }

    /** Has the open incidents evaluated again by the release that has come to serve. */
    void released(Serving serving) {
        scheduling.released();
    }

    /** Begins to look at incidents whose time has come, by the release that serves. */
    void start() {
        logging.check(serving.get().policies().policies());
        scheduling.start();
        outside.start();
        streams.start();
    }

    /** Ends the connections of those who listen: the server waits for the answers that are still being given. */
    void hangUp() {
        streams.close();
    }

    /** Ends looking at incidents. */
    void stop() {
        scheduling.close();
        outside.close();
    }

    @Override
    public void close() {
        logging.close();
        if (storeClock != null) {
            storeClock.close();
        }
        database.close();
    }
}
