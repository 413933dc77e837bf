package amends;

import amends.access.Caller;
import amends.access.KeyDesk;
import amends.access.KeyStore;
import amends.access.KeysAtHand;
import amends.access.Sessions;
import amends.http.HttpEdge;
import amends.http.access.Gate;
import amends.http.access.KeysResource;
import amends.http.access.Surroundings;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring of access: the keys, who looks for changes of them, and the gate before the service. */
final class Access implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    /** A key that is revoked by another process ends this much later; docs/security.md promises five seconds. */
    private static final int LOOKING_SECONDS = 1;

    private final AmendsConfiguration settings;
    private final KeptIncidents incidents;
    private final KeysAtHand keys;
    private final KeyDesk desk;
    private final Sessions sessions;
    private final Gate gate;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "access-keys");
        thread.setDaemon(true);
        return thread;
    });
    private boolean isAway;

    private Access(AmendsConfiguration settings, KeptIncidents incidents) {
        this.settings = settings;
        this.incidents = incidents;
        KeyStore store = incidents.store().keys();
        InstantSource clock = incidents.clock();
        this.keys = new KeysAtHand(store, clock);
        this.desk = new KeyDesk(store, keys, clock);
        this.sessions = new Sessions(
                incidents.store().sessions(), keys, clock, settings.console().sessionFor());
        this.gate = new Gate(
                keys,
                sessions,
                !settings.service().address().isLoopbackAddress(),
                new Surroundings(settings.access().hosts(), settings.access().origins()));
    }

    /**
     * Reads the keys.
     *
     * @param incidents are closed where this fails
     * @throws StartException where the service would listen elsewhere than on loopback, and nobody has a key that could
     *     make others
     */
    static Access of(AmendsConfiguration settings, KeptIncidents incidents) {
        try {
            Access access = new Access(settings, incidents);
            access.keys.look();
            access.checkBind();
            return access;
        } catch (RuntimeException e) {
            incidents.close();
            throw e;
        }
    }

    private void checkBind() {
        InetAddress address = settings.service().address();
        if (address.isLoopbackAddress()) {
            return;
        }
        if (!keys.hasAdmin()) {
            throw new StartException("bind: " + address.getHostAddress()
                    + " is not a loopback address, and there is no key of the role admin that is of use: make one by"
                    + " amends keys create config.yml --name NAME --role admin, or use 127.0.0.1 or ::1");
        }
        if (!settings.service().speaksTls()) {
            LOG.warn(
                    "keys and answers go over {} without TLS: whoever is on the network between can read them; set tls, or"
                            + " let only a proxy that speaks TLS reach the service",
                    address.getHostAddress());
        }
    }

    /** What stands before the service. */
    Gate gate() {
        return gate;
    }

    /** The keys at hand. */
    KeysAtHand keys() {
        return keys;
    }

    /** The sessions of browsers. */
    Sessions sessions() {
        return sessions;
    }

    /** Whether somebody who was let in may still ask. */
    boolean isStillGood(Caller caller) {
        return keys.isStillGood(caller);
    }

    /** Whether the key of an id is still of use. */
    boolean isUsable(String keyId) {
        return keys.isUsable(keyId);
    }

    /** Serves the keys. */
    void serve(HttpEdge edge, int maxRequestBytes) {
        new KeysResource(desk, incidents.clock(), maxRequestBytes).routes().forEach(edge::route);
    }

    /** Begins to look for keys that other processes made or revoked. */
    void start() {
        ScheduledFuture<?> unused =
                looking.scheduleWithFixedDelay(this::look, LOOKING_SECONDS, LOOKING_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            keys.look();
            isAway = false;
        } catch (RuntimeException e) {
            if (!isAway) {
                LOG.warn("the keys cannot be looked at, those at hand go on: {}", e.getMessage());
            }
            isAway = true;
        }
        try {
            incidents
                    .streaming()
                    .keepOnly((caller, session) -> keys.isStillGood(caller)
                            && (session == null || sessions.find(session).isPresent()));
        } catch (RuntimeException e) {
            // What is thrown would end the looking for ever.
            LOG.error("streams of keys that are of no use any more", e);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
