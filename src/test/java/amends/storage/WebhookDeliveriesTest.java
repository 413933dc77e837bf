package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.casework.Erasing;
import amends.casework.Happening;
import amends.decision.Logbook;
import amends.outward.Attempt;
import amends.outward.BackOff;
import amends.outward.Delivering;
import amends.outward.Delivery;
import amends.outward.Delivery.State;
import amends.outward.Endpoint;
import amends.outward.Outbox;
import amends.outward.Topic;
import amends.outward.Wish;
import amends.wire.CaseNotation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told reaches the endpoints that want it, whatever happens in between. */
class WebhookDeliveriesTest {

    private TestDatabase store;
    private Desk desk;
    private Webhooks webhooks;
    private Instant now = Desk.NOON;
    private IntUnaryOperator answer = delivery -> 200;
    private final List<Delivery> sent = Collections.synchronizedList(new ArrayList<>());

    private enum Sort {
        H2,
        POSTGRESQL
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void on(Sort sort) {
        store = sort == Sort.H2 ? TestDatabase.h2InMemory() : TestDatabase.postgres();
        desk = new Desk(store.database());
        webhooks = new Webhooks(desk.transactions());
    }

    private void endpoint(String id, Topic... topics) {
        webhooks.add(endpoint(id, List.of(topics), List.of(), List.of()));
    }

    private static Endpoint endpoint(String id, List<Topic> topics, List<String> kinds, List<String> domains) {
        return new Endpoint(
                id,
                new Wish("https://example.com/" + id, "for a test", topics, kinds, domains, true),
                new Endpoint.Keys("sealed", null, null),
                null,
                0,
                null,
                Desk.NOON,
                Desk.NOON);
    }

    private Delivering delivering() {
        return new Delivering(webhooks, webhooks, this::send, new BackOff(new Random(1)), new Silent(), () -> now);
    }

    private List<Attempt> send(Endpoint endpoint, List<Delivery> deliveries, Instant at) {
        return deliveries.stream()
                .map(one -> {
                    sent.add(one);
                    int status = answer.applyAsInt(sent.size());
                    return status == 0 ? new Attempt(at, null, "no connection") : new Attempt(at, status, null);
                })
                .toList();
    }

    private Optional<Instant> serve(String id) {
        return delivering().serve(id, () -> false);
    }

    private void at(Duration afterNoon) {
        now = Desk.NOON.plus(afterNoon);
        desk.at(now);
    }

    private List<Topic> topics() {
        return sent.stream().map(Delivery::topic).toList();
    }

    private List<Delivery> stored(String id) {
        return webhooks.list(id, null, null, 100);
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensToAnIncidentIsToldOnce(Sort sort) {
        on(sort);
        endpoint("w", Topic.values());

        desk.open("a", "zebra");
        at(Duration.ofMinutes(31));
        desk.record("a", null, new Happening.Acknowledged("sorry", null, null));
        desk.record("a", null, new Happening.Resolved());
        desk.record("a", null, new Happening.Reopened("not yet"));
        serve("w");

        assertThat(topics())
                .containsExactlyInAnyOrder(
                        Topic.INCIDENT_OPENED,
                        Topic.DECISION_MADE,
                        Topic.PROMISE_BREACHED,
                        Topic.DECISION_MADE,
                        Topic.INCIDENT_RESOLVED,
                        Topic.DECISION_MADE,
                        Topic.INCIDENT_REOPENED,
                        Topic.DECISION_MADE);
        assertThat(sent).extracting(Delivery::id).doesNotHaveDuplicates();
        assertThat(sent).noneMatch(one -> one.data().contains("zebra"));
        assertThat(sent)
                .filteredOn(one -> one.topic() == Topic.PROMISE_BREACHED)
                .singleElement()
                .satisfies(one -> assertThat(one.data())
                        .contains(
                                "\"incident\":\"a\"", "\"promise\":\"resolve\"", "\"dueAt\":\"2026-11-22T12:30:00Z\""));
        assertThat(serve("w")).isEmpty();
        assertThat(stored("w")).hasSize(8).allMatch(one -> one.state() == State.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource
    void whatDidNotHappenIsNotTold(Sort sort) {
        on(sort);
        endpoint("w");

        assertThatThrownBy(() -> desk.transactions().write(session -> {
                    session.outbox()
                            .tell(Topic.INCIDENT_OPENED, new Outbox.Subject("a", "test.Late", "test"), now, () -> "{}");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(stored("w")).isEmpty();
    }

    @Test
    void eachIsToldWhatItWantsAndNothingElse() {
        on(Sort.H2);
        webhooks.add(endpoint("all", List.of(), List.of(), List.of()));
        webhooks.add(endpoint("topic", List.of(Topic.INCIDENT_RESOLVED), List.of(), List.of()));
        webhooks.add(endpoint("kind", List.of(), List.of("test.Late"), List.of()));
        webhooks.add(endpoint("other", List.of(), List.of("test.Other"), List.of()));
        webhooks.add(endpoint("domain", List.of(), List.of(), List.of("elsewhere")));

        desk.open("a", null);

        assertThat(stored("all")).hasSize(2);
        assertThat(stored("kind")).hasSize(2);
        assertThat(stored("topic")).isEmpty();
        assertThat(stored("other")).isEmpty();
        assertThat(stored("domain")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itIsTriedAtGrowingIntervalsAndThenLeftDeadUntilSomebodyAsks(Sort sort) {
        on(sort);
        endpoint("w", Topic.INCIDENT_OPENED);
        desk.open("a", null);
        answer = one -> 503;

        List<Duration> waits = new ArrayList<>();
        for (Optional<Instant> next = serve("w"); next.isPresent(); next = serve("w")) {
            if (next.get().isAfter(now)) {
                waits.add(Duration.between(now, next.get()));
            }
            now = next.get();
        }

        assertThat(sent).hasSize(10);
        assertThat(sent).extracting(Delivery::id).containsOnly(sent.get(0).id());
        assertThat(sent).extracting(Delivery::data).containsOnly(sent.get(0).data());
        Duration whole = waits.stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isBetween(Duration.ofHours(75), Duration.ofHours(95));
        assertThat(webhooks.list("w", State.DEAD, null, 10)).singleElement().satisfies(one -> {
            assertThat(one.attempts()).isEqualTo(10);
            assertThat(one.last().status()).isEqualTo(503);
        });
        assertThat(webhooks.backlog().dead()).isEqualTo(1);

        answer = one -> 200;
        assertThat(webhooks.again("w", sent.get(0).id(), now)).isTrue();
        assertThat(webhooks.again("w", "msg_other", now)).isFalse();
        serve("w");
        assertThat(stored("w"))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(State.DELIVERED));
        assertThat(webhooks.backlog().dead()).isZero();
    }

    @Test
    void anEndpointThatIsGoneIsToldNothingMore() {
        on(Sort.H2);
        endpoint("w");
        desk.open("a", null);
        answer = one -> 410;

        assertThat(serve("w")).isEmpty();
        desk.open("b", null);

        assertThat(webhooks.find("w")).hasValueSatisfying(one -> {
            assertThat(one.wish().enabled()).isFalse();
            assertThat(one.stoppedBecause()).contains("410");
        });
        assertThat(stored("w")).hasSize(2).allMatch(one -> one.state() == State.DEAD);
    }

    @Test
    void anEndpointThatTakesNothingIsLeftAloneForAWhile() {
        on(Sort.H2);
        endpoint("w", Topic.INCIDENT_OPENED);
        desk.open("a", null);
        answer = one -> 0;
        serve("w");
        desk.open("b", null);

        assertThat(serve("w")).contains(now.plusSeconds(5));
        assertThat(sent).hasSize(1);
        assertThat(stored("w").get(1).last().problem()).isEqualTo("no connection");

        answer = one -> 204;
        at(Duration.ofSeconds(6));
        serve("w");
        assertThat(webhooks.find("w").orElseThrow().failures()).isZero();
        assertThat(webhooks.find("w").orElseThrow().restsUntil()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasErasedIsNotToldAnyMore(Sort sort) {
        on(sort);
        endpoint("w");
        desk.open("a", "zebra");

        new Erasing(desk.transactions(), new CaseNotation(), Logbook.OFF, () -> now, id -> {}).customer("zebra");
        serve("w");

        assertThat(sent)
                .filteredOn(one -> one.topic() != Topic.INCIDENT_ERASED)
                .hasSize(2)
                .allMatch(one -> one.data() == null);
        assertThat(topics()).contains(Topic.INCIDENT_ERASED);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneIsForgottenAfterAWhile(Sort sort) {
        on(sort);
        endpoint("w", Topic.INCIDENT_OPENED);
        desk.open("a", null);
        serve("w");
        desk.open("b", null);

        webhooks.forget(now, now);
        assertThat(stored("w")).hasSize(2);
        webhooks.forget(now.plusSeconds(1), now);
        assertThat(stored("w"))
                .singleElement()
                .satisfies(one -> assertThat(one.incidentId()).isEqualTo("b"));
        assertThat(webhooks.remove("w")).isTrue();
        assertThat(webhooks.remove("w")).isFalse();
        assertThat(webhooks.backlog().waiting()).isZero();
    }

    @Test
    void whatAProcessLeftThatEndedIsFoundByASweep() {
        on(Sort.H2);
        endpoint("w");
        desk.open("a", null);
        OutwardTasks tasks = new OutwardTasks(desk.transactions());

        tasks.sweep(now);
        tasks.sweep(now);

        assertThat(count("select count(*) from outward_tasks where task_name = 'webhook'"))
                .isEqualTo(1);
        assertThat(tasks.hasten("w", now)).isTrue();
        desk.transactions().onHandle(handle -> handle.execute("update outward_tasks set picked = true"));
        assertThat(tasks.hasten("w", now)).isFalse();
    }

    private OutwardScheduling scheduling(String node, int pace) {
        return new OutwardScheduling(desk.transactions(), delivering(), () -> {}, List.of(), node, () -> now, pace);
    }

    /** By a clock that goes sixty times as fast, a second at work is a minute. */
    @Test
    void byAFasterClockWhoIsAtWorkIsNotTakenForDead() throws InterruptedException {
        on(Sort.H2);
        endpoint("w", Topic.INCIDENT_OPENED);
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch othersAreServed = new CountDownLatch(1);
        answer = number -> {
            if (number == 1) {
                atWork.countDown();
                await(othersAreServed);
            } else {
                othersAreServed.countDown();
            }
            return 200;
        };
        try (OutwardScheduling one = scheduling("one", 60);
                OutwardScheduling two = scheduling("two", 60)) {
            one.start();
            desk.open("first", null);
            one.wake(Set.of("w"));
            assertThat(atWork.await(30, TimeUnit.SECONDS)).isTrue();

            at(Duration.ofMinutes(1));
            two.start();
            endpoint("v", Topic.INCIDENT_OPENED);
            desk.open("second", null);
            two.wake(Set.of("v"));
            assertThat(othersAreServed.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(sent).extracting(Delivery::id).doesNotHaveDuplicates();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void severalProcessesDeliverEachOnce() throws InterruptedException {
        on(Sort.POSTGRESQL);
        endpoint("w", Topic.INCIDENT_OPENED);
        endpoint("v", Topic.INCIDENT_OPENED);
        CountDownLatch all = new CountDownLatch(80);
        answer = one -> {
            all.countDown();
            return 200;
        };
        List<OutwardScheduling> nodes = new ArrayList<>();
        for (String node : List.of("one", "two", "three")) {
            nodes.add(scheduling(node, 1));
        }
        nodes.forEach(OutwardScheduling::start);
        try {
            for (int i = 0; i < 40; i++) {
                desk.open("i" + i, null);
                nodes.get(i % 3).wake(Set.of("w", "v"));
            }
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            nodes.forEach(OutwardScheduling::close);
        }

        assertThat(sent).hasSize(80).extracting(Delivery::id).doesNotHaveDuplicates();
        assertThat(webhooks.backlog().waiting()).isZero();
    }

    private int count(String sql) {
        return desk.transactions()
                .onHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** Hears nothing. */
    private static final class Silent implements Delivering.Told {
        @Override
        public void delivered(Duration afterItHappened) {
            // Not looked at here.
        }

        @Override
        public void failed() {
            // Not looked at here.
        }

        @Override
        public void dead(Endpoint endpoint, Delivery delivery) {
            // Not looked at here.
        }
    }
}
