package amends;

import amends.casework.Bookkeeping;
import amends.casework.Looking;
import amends.casework.Reporting;
import amends.casework.Reserving;
import amends.digest.Digesting;
import amends.http.DigestTask;
import amends.http.HttpEdge;
import amends.http.webhooks.WebhooksResource;
import amends.outward.BackOff;
import amends.outward.Delivering;
import amends.outward.Subscribing;
import amends.policy.PolicySet;
import amends.storage.JdbiTransactions;
import amends.storage.OutwardScheduling;
import amends.storage.Webhooks;
import amends.webhooks.Client;
import amends.webhooks.HttpSender;
import amends.webhooks.SecretBox;
import amends.webhooks.Urls;
import com.codahale.metrics.MetricRegistry;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The wiring of what goes outside: webhooks, and the daily digests. */
final class Outside implements AutoCloseable {

    private final WebhookSettings settings;
    private final Subscribing subscribing;
    private final OutwardScheduling scheduling;
    private final HttpSender sender;
    private final DailyDigests digests;

    /** What is told of. */
    record Inside(Reporting reporting, Bookkeeping bookkeeping, Reserving reserving) {}

    Outside(
            AmendsConfiguration configuration,
            JdbiTransactions transactions,
            Inside inside,
            InstantSource clock,
            int pace,
            MetricRegistry metrics) {
        this.settings = configuration.webhooks();
        SecretBox box = new SecretBox(settings.key(configuration.data()));
        this.sender = new HttpSender(box, new Client(settings.reachable()));
        Webhooks webhooks = new Webhooks(transactions);
        Delivering delivering = new Delivering(
                webhooks,
                webhooks,
                sender,
                new BackOff(new SecureRandom()),
                new WebhookMeters(metrics, webhooks, clock),
                clock);
        this.digests = new DailyDigests(
                configuration.digest(),
                new Digesting(
                        new Looking(transactions),
                        inside.reporting(),
                        inside.bookkeeping(),
                        inside.reserving(),
                        () -> webhooks.backlog().dead(),
                        clock),
                clock,
                metrics);
        this.scheduling = new OutwardScheduling(
                transactions,
                delivering,
                () -> {
                    Instant now = clock.instant();
                    webhooks.forget(now.minus(settings.keepFor()), now.minus(settings.keepDeadFor()));
                },
                digests.regular(),
                UUID.randomUUID().toString(),
                clock,
                pace);
        this.subscribing = new Subscribing(
                webhooks,
                webhooks,
                box,
                HttpEdge.ids(clock),
                clock,
                settings.bothSecretsFor(),
                id -> scheduling.wake(Set.of(id)));
    }

    /** Serves who is told what. */
    void serve(HttpEdge edge, Supplier<PolicySet> inForce, int maxRequestBytes) {
        Urls urls = new Urls(settings.allowHttp(), settings.reachable());
        new WebhooksResource(subscribing, inForce, urls::problem, maxRequestBytes)
                .routes()
                .forEach(edge::route);
        edge.task(new DigestTask(digests));
    }

    /** Begins to tell. */
    void start() {
        scheduling.start();
    }

    /** Ends telling, after what is under way. */
    @Override
    public void close() {
        scheduling.close();
        sender.close();
    }
}
