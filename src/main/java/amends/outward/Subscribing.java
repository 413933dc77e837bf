package amends.outward;

import amends.outward.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes, changes and shows endpoints. */
public final class Subscribing {

    /** How many endpoints there can be: each one more is another row for whatever is told. */
    static final int MOST = 100;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final Duration bothFor;
    private final Consumer<String> wake;

    /**
     * @param ids a new id with each call, in order
     * @param clock tells the time
     * @param bothFor how long a secret that was replaced still counts
     * @param wake has an endpoint served soon, given its id
     */
    public Subscribing(
            Endpoints endpoints,
            Deliveries deliveries,
            Secrets secrets,
            Supplier<UUID> ids,
            InstantSource clock,
            Duration bothFor,
            Consumer<String> wake) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
        this.bothFor = bothFor;
        this.wake = wake;
    }

    /**
     * An endpoint with its secret, which is shown this once.
     *
     * @param secret as its owner gets to see it
     */
    public record Made(Endpoint endpoint, String secret) {}

    /**
     * Makes an endpoint.
     *
     * @throws TooManyEndpointsException where there are as many as there can be
     */
    public Made make(Wish wish) {
        if (endpoints.all().size() >= MOST) {
            throw new TooManyEndpointsException(MOST);
        }
        String id = "wh_" + ids.get();
        String secret = secrets.fresh();
        Instant now = now();
        Endpoint made = new Endpoint(
                id, wish, new Endpoint.Keys(secrets.seal(id, secret), null, null), null, 0, null, now, now);
        endpoints.add(made);
        return new Made(made, secret);
    }

    /** All endpoints, in the order of their making. */
    public List<Endpoint> all() {
        return endpoints.all();
    }

    /**
     * One endpoint.
     *
     * @throws NoSuchEndpointException where there is none
     */
    public Endpoint find(String id) {
        return endpoints.find(id).orElseThrow(() -> none(id));
    }

    /**
     * Changes what an endpoint wants. What waits for one that was stopped is sent then.
     *
     * @throws NoSuchEndpointException where there is none
     */
    public Endpoint change(String id, Wish wish) {
        Endpoint changed = find(id).wanting(wish, now());
        endpoints.change(changed);
        wake.accept(id);
        return changed;
    }

    /**
     * Gives an endpoint another secret. For a while what it is sent is signed with both.
     *
     * @throws NoSuchEndpointException where there is none
     */
    public Made roll(String id) {
        String secret = secrets.fresh();
        Instant now = now();
        Endpoint rolled = find(id).rolled(secrets.seal(id, secret), now.plus(bothFor), now);
        endpoints.roll(rolled);
        return new Made(rolled, secret);
    }

    /**
     * Removes an endpoint with all that waits for it.
     *
     * @throws NoSuchEndpointException where there is none
     */
    public void remove(String id) {
        if (!endpoints.remove(id)) {
            throw none(id);
        }
    }

    /**
     * Sends an endpoint something that means nothing.
     *
     * @return what it is sent
     * @throws NoSuchEndpointException where there is none
     */
    public Delivery test(String id) {
        find(id);
        Instant now = now();
        Delivery test = new Delivery(
                "msg_" + ids.get(),
                id,
                Topic.TEST,
                null,
                now,
                "{\"webhook\":\"" + id + "\"}",
                State.WAITING,
                0,
                now,
                null);
        deliveries.add(test);
        wake.accept(id);
        return test;
    }

    /**
     * What an endpoint was and is to be sent, the newest first.
     *
     * @param state how it stands, or null for all
     * @param before what was seen last, or null
     * @throws NoSuchEndpointException where there is no such endpoint
     */
    public List<Delivery> deliveries(String id, State state, Deliveries.Place before, int most) {
        find(id);
        return deliveries.list(id, state, before, most);
    }

    /**
     * Sends something again, from the first try on.
     *
     * @throws NoSuchEndpointException where there is no such endpoint or delivery
     */
    public void again(String id, String delivery) {
        find(id);
        if (!deliveries.again(id, delivery, now())) {
            throw new NoSuchEndpointException("webhook \"" + id + "\" has no delivery \"" + delivery + "\"");
        }
        wake.accept(id);
    }

    private static NoSuchEndpointException none(String id) {
        return new NoSuchEndpointException("there is no webhook \"" + id + '"');
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
