package amends.outward;

import amends.outward.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Brings deliveries to their endpoints, at least once each. One endpoint is served by one caller at a time, so that a slow
 * one takes no more than that from the others.
 */
public final class Delivering {

    /** So many are sent side by side. */
    static final int TOGETHER = 16;

    /** After so many rounds the next endpoint has its turn. */
    private static final int ROUNDS = 32;

    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Sender sender;
    private final BackOff backOff;
    private final Told told;
    private final InstantSource clock;

    /** Hears of each try. */
    public interface Told {

        /** One that the endpoint took. */
        void delivered(Duration afterItHappened);

        /** One that failed, and is tried again. */
        void failed();

        /** One that failed for the last time. */
        void dead(Endpoint endpoint, Delivery delivery);
    }

    /**
     * @param told hears of each try
     * @param clock tells the time
     */
    public Delivering(
            Endpoints endpoints,
            Deliveries deliveries,
            Sender sender,
            BackOff backOff,
            Told told,
            InstantSource clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.sender = sender;
        this.backOff = backOff;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Sends what an endpoint is due.
     *
     * @param ends whether to stop early
     * @return when to look at it again; empty where nothing waits for it
     */
    public Optional<Instant> serve(String endpointId, BooleanSupplier ends) {
        for (int round = 0; round < ROUNDS && !ends.getAsBoolean(); round++) {
            Endpoint endpoint = endpoints.find(endpointId).orElse(null);
            if (endpoint == null || !endpoint.wish().enabled()) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            if (endpoint.restsUntil() != null && now.isBefore(endpoint.restsUntil())) {
                return Optional.of(endpoint.restsUntil());
            }
            List<Delivery> due = deliveries.due(endpointId, now, TOGETHER);
            if (due.isEmpty()) {
                return deliveries.next(endpointId);
            }
            round(endpoint, due, now);
        }
        return deliveries.next(endpointId);
    }

    private void round(Endpoint endpoint, List<Delivery> due, Instant now) {
        List<Attempt> attempts = sender.send(endpoint, due, now);
        List<Delivery> tried = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            tried.add(tried(due.get(i), attempts.get(i)));
        }
        deliveries.settle(tried);
        if (attempts.stream().anyMatch(Attempt::isGone)) {
            deliveries.stop(endpoint.id(), "it answered 410: it is gone");
        } else if (attempts.stream().anyMatch(Attempt::isSuccess)) {
            if (endpoint.failures() > 0) {
                deliveries.rest(endpoint.id(), 0, null);
            }
        } else {
            int failures = endpoint.failures() + 1;
            deliveries.rest(endpoint.id(), failures, clock.instant().plus(backOff.rest(failures)));
        }
        for (Delivery one : tried) {
            tell(endpoint, one);
        }
    }

    private Delivery tried(Delivery delivery, Attempt attempt) {
        if (attempt.isSuccess()) {
            return delivery.after(attempt, State.DELIVERED, attempt.at());
        }
        Optional<Duration> wait = attempt.isGone() ? Optional.empty() : backOff.after(delivery.attempts() + 1);
        return wait.map(time ->
                        delivery.after(attempt, State.WAITING, clock.instant().plus(time)))
                .orElseGet(() -> delivery.after(attempt, State.DEAD, attempt.at()));
    }

    private void tell(Endpoint endpoint, Delivery tried) {
        switch (tried.state()) {
            case DELIVERED ->
                told.delivered(Duration.between(tried.at(), tried.last().at()));
            case WAITING -> told.failed();
            case DEAD -> told.dead(endpoint, tried);
        }
    }
}
