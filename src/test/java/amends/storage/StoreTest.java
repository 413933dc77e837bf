package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.casework.CaseEvent;
import amends.casework.CaseHead.Status;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Happening;
import amends.casework.KeyReusedException;
import amends.casework.NewEvent;
import amends.casework.NoSuchIncidentException;
import amends.casework.VersionException;
import amends.decision.Decision;
import amends.incident.Action;
import amends.incident.LedgerSnapshot;
import amends.ledger.LedgerBook;
import amends.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database is held to; the classes that extend it name one. */
abstract class StoreTest {

    private static final Money EURO = new Money(new BigDecimal("1.00"), Currency.getInstance("EUR"));

    private TestDatabase store;
    private Desk desk;

    /** A database of the sort that is tested. */
    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        store = fresh();
        desk = new Desk(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyTestHasADatabaseOfItsOwn() {
        desk.open("a", null);
        try (TestDatabase another = fresh()) {
            Desk elsewhere = new Desk(another.database());

            assertThatThrownBy(() -> elsewhere.casework().view("a")).isInstanceOf(NoSuchIncidentException.class);
        }
    }

    @Test
    void whatWasOpenedIsFound() {
        desk.open("a", "c-1");
        CaseView found = desk.casework().view("a");

        assertThat(found.head().customerId()).isEqualTo("c-1");
        assertThat(found.head().createdAt()).isEqualTo(Desk.NOON);
        assertThat(found.head().dueAt()).isEqualTo(Desk.NOON.plus(Duration.ofMinutes(30)));
        assertThat(found.situation().promises()).hasSize(1);
        assertThat(found.plan().recommendations()).hasSize(1);
    }

    @Test
    void everySortOfEventComesBackAsItWasRecorded() {
        desk.open("a", "c-1");
        Instant later = Desk.NOON.plus(Duration.ofHours(1));
        List<Happening> all = List.of(
                new Happening.Acknowledged("sorry", later, later),
                new Happening.StatusSent("sorry", null, null),
                new Happening.Asked("sorry"),
                new Happening.RemedyGiven("fee", EURO, "bob", null),
                new Happening.RemedyDeclined("drink", "\u00a1No, gracias! \ud83c\udf77"),
                new Happening.Overridden(Action.STATUS, "sorry", "phoned", "because; drop table incident; --"),
                new Happening.Snoozed(later),
                new Happening.Estimated(later),
                new Happening.Paused("waiting\nfor the customer"),
                new Happening.Resumed(),
                new Happening.Escalated("manager"),
                new Happening.Undone("e10"),
                new Happening.CustomerReplied("x".repeat(2_000)),
                new Happening.Resolved(),
                new Happening.FollowedUp("sorry"),
                new Happening.Reopened(null),
                new Happening.OutcomeTold(5, "\u0416", "drink"));
        for (int i = 0; i < all.size(); i++) {
            desk.at(Desk.NOON.plusSeconds(i));
            desk.record("a", "e" + i, all.get(i));
        }

        CaseView found = desk.casework().view("a");
        assertThat(found.events()).extracting(CaseEvent::what).isEqualTo(all);
        assertThat(found.events()).extracting(CaseEvent::by).containsOnly("ann");
        assertThat(all).map(Object::getClass).hasSameSizeAs(Set.of(Happening.class.getPermittedSubclasses()));
        assertThat(found.head().version()).isEqualTo(all.size());
        assertThat(found.head().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void everyEventHasADecisionWithAllThatWentIntoIt() {
        desk.open("a", null);
        desk.record("a", "e1", new Happening.Acknowledged("sorry", null, null));

        List<Decision> decisions =
                desk.transactions().read(session -> session.decisions().of("a"));
        assertThat(decisions)
                .extracting(Decision::cause)
                .containsExactlyInAnyOrder(Decision.Cause.OPENED, Decision.Cause.EVENT);
        assertThat(decisions).allSatisfy(decision -> {
            assertThat(decision.situation()).contains("test.Late");
            assertThat(decision.plan()).contains("clocks");
            assertThat(decision.erasedAt()).isNull();
        });
    }

    @Test
    void aDeadlineIsSetForTheNextChangeAndGoesWithIt() {
        CaseView opened = desk.open("a", null);
        assertThat(deadlines())
                .containsExactly("a@" + opened.head().nextChangeAt().getEpochSecond());

        desk.at(opened.head().nextChangeAt());
        desk.casework().reviews().due("a", opened.head().nextChangeAt());
        CaseView due = desk.casework().view("a");
        assertThat(due.head().nextChangeAt()).isAfter(opened.head().nextChangeAt());
        assertThat(deadlines()).containsExactly("a@" + due.head().nextChangeAt().getEpochSecond());

        desk.record("a", null, new Happening.Resolved());
        assertThat(deadlines()).isEmpty();
    }

    @Test
    void whatIsGivenStandsInTheLedgerAndCounts() {
        desk.open("a", "c-1");
        desk.open("b", "c-2");
        desk.record("a", "e1", new Happening.RemedyGiven("drink", null, null, null));
        desk.record("a", "e1", new Happening.RemedyGiven("drink", null, null, null));

        LedgerSnapshot ledger = desk.transactions()
                .read(session -> session.ledger()
                        .snapshot(new LedgerBook.Inquiry(
                                "c-1", Desk.NOON.minus(Duration.ofDays(1)), null, null, Desk.NOON)));
        assertThat(ledger.given()).extracting(LedgerSnapshot.Given::remedy).containsExactly("drink");
    }

    @Test
    void thoseWhoListenAreToldInOrder() {
        desk.open("a", null);
        desk.record("a", null, new Happening.Resolved());

        assertThat(texts("select type from feed_item order by id")).containsExactly("opened", "resolved");
    }

    @Test
    void theSameRequestOpensOnceAndAnotherWithItsKeyIsRefused() {
        Casework.Answer first = desk.casework().open(Desk.late(null, null), "k", "print");
        Casework.Answer again = desk.casework().open(Desk.late(null, null), "k", "print");

        assertThat(again.isNew()).isFalse();
        assertThat(again.view().head().id()).isEqualTo(first.view().head().id());
        assertThatThrownBy(() -> desk.casework().open(Desk.late(null, null), "k", "other"))
                .isInstanceOf(KeyReusedException.class);
        assertThat(texts("select id from incident")).hasSize(1);
    }

    @Test
    void anEventForAVersionThatIsOverIsRefused() {
        desk.open("a", null);
        desk.record("a", null, new Happening.Paused(null));

        assertThatThrownBy(
                        () -> desk.casework().record("a", new NewEvent(null, null, null, new Happening.Resolved()), 0L))
                .isInstanceOf(VersionException.class);
        assertThat(desk.casework().view("a").head().version()).isEqualTo(1);
    }

    @Test
    void anEventThatIsRefusedLeavesNothingBehind() {
        desk.open("a", "c-1");

        assertThatThrownBy(() -> desk.record("a", "e1", new Happening.RemedyGiven("castle", null, null, null)))
                .hasMessageContaining("castle");
        assertThat(texts("select id from incident_event")).isEmpty();
        assertThat(texts("select type from feed_item")).containsExactly("opened");
    }

    /** Each sender posts events of its own and, like a sender who heard no answer, each of them twice. */
    @Test
    void eventsFromManySendersAreEachRecordedOnceAndVersionsHaveNoGaps() throws Exception {
        desk.open("a", null);
        int senders = 6;
        int events = 8;

        together(senders, sender -> {
            for (int i = 0; i < 2 * events; i++) {
                String id = sender + "-" + i / 2;
                desk.record("a", id, new Happening.CustomerReplied(id));
            }
            return null;
        });

        CaseView found = desk.casework().view("a");
        assertThat(found.events())
                .extracting(CaseEvent::id)
                .doesNotHaveDuplicates()
                .hasSize(senders * events);
        assertThat(found.events())
                .extracting(CaseEvent::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, (long) senders * events)
                        .boxed()
                        .toList());
        assertThat(found.head().version()).isEqualTo((long) senders * events);
    }

    @Test
    void theSameKeyFromSixteenThreadsAtOnceOpensOnce() throws Exception {
        List<Casework.Answer> answers =
                together(16, thread -> desk.casework().open(Desk.late(null, "c-1"), "k", "print"));

        assertThat(answers).filteredOn(Casework.Answer::isNew).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.view().head().id())
                .containsOnly(answers.get(0).view().head().id());
        assertThat(texts("select id from incident")).hasSize(1);
        assertThat(texts("select id from decision")).hasSize(1);
    }

    @Test
    void theSameIncidentFromSixteenThreadsAtOnceIsOpenedOnce() throws Exception {
        List<Casework.Answer> answers =
                together(16, thread -> desk.casework().open(Desk.late("a", "c-1"), null, "print"));

        assertThat(answers).filteredOn(Casework.Answer::isNew).hasSize(1);
        assertThat(texts("select id from decision")).hasSize(1);
    }

    @Test
    void oneDeadlineToldByManyIsSeenToOnce() throws Exception {
        Instant due = desk.open("a", null).head().nextChangeAt();
        desk.at(due);

        List<Boolean> done = together(8, thread -> desk.casework().reviews().due("a", due));

        assertThat(done).containsOnlyOnce(true);

        assertThat(texts("select id from decision where cause = 'DEADLINE'")).hasSize(1);
    }

    private interface Part<T> {
        T of(int thread) throws Exception;
    }

    /** Does the same in several threads, which all begin at once. */
    private static <T> List<T> together(int threads, Part<T> part) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> parts = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(thread -> () -> {
                        start.await();
                        return part.of(thread);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> done : pool.invokeAll(parts)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private Set<String> deadlines() {
        return new HashSet<>(texts("select task_instance from scheduled_tasks where task_name = 'look-again'"));
    }

    private List<String> texts(String sql) {
        return Jdbi.create(store.database().pool())
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
