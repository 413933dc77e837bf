package amends;

import amends.casework.Transactions;
import amends.check.StillWanted;
import amends.folder.RulesFolder;
import amends.http.HttpEdge;
import amends.http.policies.CheckPost;
import amends.http.policies.PoliciesResource;
import amends.http.releases.ReleaseDesk;
import amends.http.releases.ReleasesHealthCheck;
import amends.http.releases.ReleasesResource;
import amends.release.Gates;
import amends.release.Mode;
import amends.releasing.Proposing;
import amends.releasing.ReleaseViews;
import amends.releasing.Releasing;
import amends.serving.Beginning;
import amends.serving.FolderGate;
import amends.serving.Following;
import amends.serving.Forge;
import amends.serving.InForce;
import amends.serving.Polling;
import amends.serving.ReloadLog;
import amends.serving.Reloading;
import amends.serving.Shelf;
import com.codahale.metrics.MetricRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The wiring of releases: where they come from, what they have to pass, and who lets them serve. */
final class ServedReleases implements AutoCloseable {

    private static final int SHORT = 8;

    private final Mode mode;
    private final Path rules;
    private final Forge forge;
    private final InForce inForce;
    private final Beginning beginning;
    private final FolderGate gate;
    private final Reloading reloading;
    private final Following following;
    private final Polling polling;
    private final ReleaseDesk desk;

    ServedReleases(
            AmendsConfiguration settings,
            Forge forge,
            InForce inForce,
            KeptIncidents incidents,
            MetricRegistry metrics) {
        this.mode = settings.releases().mode();
        this.rules = settings.rules().folder();
        this.forge = forge;
        this.inForce = inForce;
        Gates gates = settings.releases().gates();
        Transactions transactions = incidents.store().transactions();
        InstantSource clock = incidents.clock();
        ReleaseViews views = new ReleaseViews(transactions, gates, clock);
        Releasing releasing = new Releasing(transactions, mode, gates, node(), clock);
        Shelf shelf = new Shelf(incidents.store().releases(), forge, inForce::serving, clock);
        this.beginning = new Beginning(views, shelf);
        this.gate = new FolderGate(shelf, releasing, views, clock);
        this.reloading = Reloading.of(rules, forge, inForce, gate, clock, new ReloadLog(metrics, inForce));
        this.following = new Following(mode, views, releasing, shelf, inForce, gate, clock);
        following.whenTheFolderCounts(reloading::lookAgain);
        this.polling = new Polling(following);
        this.desk = new ReleaseDesk(
                mode,
                gates,
                views,
                new Proposing(transactions, clock),
                releasing,
                incidents.store().releases(),
                shelf,
                following,
                inForce,
                forge,
                RulesStates::of);
    }

    /** Whoever looks at the list of processes knows it by the machine; two on one machine are told apart. */
    private static String node() {
        String name = ManagementFactory.getRuntimeMXBean().getName();
        String unique = UUID.randomUUID().toString().substring(0, SHORT);
        return name.substring(0, Math.min(name.length(), 80)) + "-" + unique;
    }

    /** Begins to make the rules folder ready, where it is what counts at the start. */
    static CompletableFuture<Reloading.First> load(AmendsConfiguration settings, Forge forge) {
        CompletableFuture<Reloading.First> loading = new CompletableFuture<>();
        if (settings.releases().mode() == Mode.DATABASE) {
            return loading;
        }
        Thread thread = new Thread(
                () -> {
                    try {
                        loading.complete(Reloading.first(settings.rules().folder(), forge));
                    } catch (Throwable e) {
                        loading.completeExceptionally(e);
                    }
                },
                "policies");
        thread.setDaemon(true);
        thread.start();
        return loading;
    }

    /** Adds the resources and the health check. */
    void serve(HttpEdge edge, int maxRequestBytes) {
        ReleasesResource.of(desk, maxRequestBytes).forEach(edge::route);
        CheckPost check = new CheckPost(inForce::serving, reading -> PolicyChecker.check(reading, StillWanted.ALWAYS));
        new PoliciesResource(inForce::serving, check).routes().forEach(edge::route);
        edge.health("releases", new ReleasesHealthCheck(following));
    }

    /** What releases are told from, and decided with. */
    ReleaseDesk desk() {
        return desk;
    }

    /**
     * Has a release serve.
     *
     * @param loading the rules folder; not waited for where it does not count
     */
    void begin(CompletableFuture<Reloading.First> loading) {
        if (mode == Mode.DATABASE) {
            beginning.begin(inForce, gate, () -> forge.forge(RulesFolder.read(rules), null));
        } else {
            reloading.begin(loading.join(), beginning::last);
        }
        following.look();
    }

    /** Begins to look at what is to serve. */
    void start(Duration rulesPolling) {
        if (mode == Mode.FOLDER) {
            reloading.start(rulesPolling);
        }
        polling.start();
    }

    @Override
    public void close() {
        polling.close();
        reloading.close();
    }
}
