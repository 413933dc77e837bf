package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.casework.CaseHead;
import amends.casework.CaseView;
import amends.casework.Happening;
import amends.decision.Decision;
import amends.decision.Decision.Cause;
import amends.recommendation.CompiledPolicySet;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Deadlines of incidents under the shipped rules; the classes that extend it name a database. */
abstract class DeadlinesTest {

    private static final CompiledPolicySet SHIPPED =
            TestRules.folder(Path.of("rules")).interpret();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Map<String, Object> MEAL = Map.of("course", "main");

    private TestDatabase store;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Node node;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        store = fresh();
        node = new Node(store.database(), SHIPPED, NOON);
        Logger logger = (Logger) LoggerFactory.getLogger(DeadlineTask.class);
        logger.setAdditive(false);
        logger.addAppender(log);
        log.start();
    }

    @AfterEach
    void close() {
        Logger logger = (Logger) LoggerFactory.getLogger(DeadlineTask.class);
        logger.detachAppender(log);
        logger.setAdditive(true);
        store.close();
    }

    @Test
    void anIncidentIsEvaluatedAgainWhenItsPlanChanges() {
        CaseView opened = meal("m");
        Instant first = opened.head().nextChangeAt();

        node.clock.set(first);
        node.runDue();

        Decision decided = last("m");
        assertThat(decided.cause()).isEqualTo(Cause.DEADLINE);
        assertThat(decided.dueAt()).isEqualTo(first);
        assertThat(decided.asOf()).isEqualTo(first);
        assertThat(node.told("m")).containsExactly("opened", "deadline");
        CaseHead head = node.casework.view("m").head();
        assertThat(head.decisionId()).isEqualTo(decided.id());
        assertThat(head.version()).isEqualTo(opened.head().version());
        assertThat(head.nextChangeAt()).isAfter(first).isEqualTo(decided.nextChangeAt());
        assertThat(node.deadlines()).containsExactly(name("m", head.nextChangeAt()));
    }

    @Test
    void nothingHappensASecondBeforeTheDeadline() {
        Instant first = meal("m").head().nextChangeAt();

        node.clock.set(first.minusSeconds(1));
        node.runDue();

        assertThat(node.decisions("m")).hasSize(1);
    }

    @Test
    void aLateDeadlineIsForTheInstantAtWhichItIsSeenToAndKeepsTheInstantThatWasWaitedFor() {
        Instant first = meal("m").head().nextChangeAt();

        node.clock.set(first.plusSeconds(7));
        node.runDue();

        assertThat(last("m").dueAt()).isEqualTo(first);
        assertThat(last("m").asOf()).isEqualTo(first.plusSeconds(7));
    }

    @Test
    void theDeadlinesFollowOneAnotherUntilNothingChangesAnyMore() {
        meal("m");

        List<Decision> decisions = untilNothingIsDue("m");

        assertThat(decisions).hasSizeGreaterThan(3);
        for (int i = 1; i < decisions.size(); i++) {
            assertThat(decisions.get(i).dueAt()).isEqualTo(decisions.get(i - 1).nextChangeAt());
        }
        assertThat(node.casework.view("m").head().nextChangeAt()).isNull();
        assertThat(node.deadlines()).isEmpty();
    }

    @Test
    void aDeadlineThatWasMovedFiresNothing() {
        Instant first = meal("m").head().nextChangeAt();
        node.clock.tick(Duration.ofMinutes(1));
        CaseHead paused = node.happens("m", new Happening.Paused("the kitchen is being cleaned"))
                .head();

        assertThat(paused.nextChangeAt()).isNotEqualTo(first);
        node.clock.set(first);
        node.runDue();

        assertThat(node.decisions("m")).extracting(Decision::cause).doesNotContain(Cause.DEADLINE);
    }

    @Test
    void aDeadlineThatIsToldTwiceChangesNothingTheSecondTime() {
        Instant first = meal("m").head().nextChangeAt();
        node.clock.set(first);

        assertThat(node.casework.reviews().due("m", first)).isTrue();
        CaseHead head = node.casework.view("m").head();
        assertThat(node.casework.reviews().due("m", first)).isFalse();
        node.runDue();

        assertThat(node.decisions("m")).hasSize(2);
        assertThat(node.casework.view("m").head()).isEqualTo(head);
        assertThat(node.deadlines()).containsExactly(name("m", head.nextChangeAt()));
    }

    @Test
    void aDeadlineIsSeenToEvenIfTheClockIsSetBackJustThen() {
        Instant first = meal("m").head().nextChangeAt();
        node.seeToDeadlinesBy((id, at) -> {
            node.clock.set(first.minusSeconds(90));
            return node.casework.reviews().due(id, at);
        });

        node.clock.set(first);
        node.runDue();

        assertThat(last("m").asOf()).isEqualTo(first);
        assertThat(node.deadlines()).hasSize(1);
    }

    @Test
    void whatAProcessThatIsGoneHadTakenIsTakenOver() {
        Instant first = meal("m").head().nextChangeAt();
        node.clock.set(first);
        node.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = :at")
                        .bind("at", first)
                        .execute());

        node.runDue();
        assertThat(node.decisions("m")).hasSize(1);
        node.clock.tick(Duration.ofHours(1));
        node.takeOver();
        node.runDue();

        assertThat(last("m").dueAt()).isEqualTo(first);
        assertThat(node.decisions("m")).hasSize(2);
    }

    @Test
    void aDeadlineThatFailsIsTriedAgainAtGrowingIntervalsAndCountedAndNeverLost() {
        Instant first = meal("m").head().nextChangeAt();
        node.seeToDeadlinesBy((id, at) -> {
            throw new IllegalStateException("no");
        });
        node.clock.set(first);
        node.runDue();
        assertThat(failed()).isEqualTo(1);
        assertThat(log.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage()).contains("\"m\" at " + first).contains("failures so far: 1");
        });

        for (int tries = 1; tries < DeadlineTask.RETRIES; tries++) {
            Duration wait = DeadlineTask.FIRST_RETRY.multipliedBy(1L << (tries - 1));
            node.passes(wait.minusMillis(1));
            assertThat(failed()).as("before the wait is over").isEqualTo(tries);
            node.passes(Duration.ofMillis(1));
            assertThat(failed()).isEqualTo(tries + 1);
        }
        node.passes(Duration.ofDays(1));
        node.passes(DeadlineTask.LATER_RETRIES);
        assertThat(failed()).isEqualTo(DeadlineTask.RETRIES + 2);

        node.seeToDeadlinesBy(node.casework.reviews()::due);
        node.passes(DeadlineTask.LATER_RETRIES);

        assertThat(last("m").dueAt()).isEqualTo(first);
        assertThat(node.metrics.timer("amends.deadlines.late").getCount()).isEqualTo(1);
    }

    @Test
    void aDeadlineThatFailedIsGoneWhenSomethingElseHappens() {
        Instant first = meal("m").head().nextChangeAt();
        node.seeToDeadlinesBy((id, at) -> {
            throw new IllegalStateException("no");
        });
        node.clock.set(first);
        node.runDue();
        node.happens("m", new Happening.Resolved());

        assertThat(node.deadlines()).doesNotContain(name("m", first));
    }

    @Test
    void oneDeadlineThatFailsDoesNotHoldUpTheOthers() {
        Instant first = meal("bad").head().nextChangeAt();
        meal("good");
        node.seeToDeadlinesBy((id, at) -> {
            if (id.equals("bad")) {
                throw new IllegalStateException("no");
            }
            return node.casework.reviews().due(id, at);
        });

        node.clock.set(first);
        node.runDue();

        assertThat(node.decisions("good")).hasSize(2);
        assertThat(node.decisions("bad")).hasSize(1);
    }

    @Test
    void anIncidentThatNobodyAnsweredInTimeIsToldToTheShiftLeader() {
        CaseView opened = node.open(
                "w", "restaurant.WrongDish", Map.of("dish", "soup", "dishPrice", new BigDecimal("8.50")), Map.of());
        assertThat(names(opened)).doesNotContain("shift-leader");

        node.passes(Duration.ofMinutes(3));
        assertThat(last("w").plan()).as("at the due instant it is met").doesNotContain("shift-leader");
        node.passes(Duration.ofSeconds(1));

        assertThat(last("w").cause()).isEqualTo(Cause.DEADLINE);
        assertThat(last("w").plan()).contains("shift-leader");
        assertThat(names(node.casework.view("w"))).contains("shift-leader");
    }

    @Test
    void aSnoozeThatEndsIsADeadline() {
        Instant first = meal("m").head().nextChangeAt();
        Instant until = NOON.plusSeconds(30);
        assertThat(until).isBefore(first);
        assertThat(node.happens("m", new Happening.Snoozed(until)).head().snoozedUntil())
                .isEqualTo(until);

        node.clock.set(until);
        node.runDue();

        assertThat(last("m").dueAt()).isEqualTo(until);
        CaseHead awake = node.casework.view("m").head();
        assertThat(awake.snoozedUntil()).isNull();
        assertThat(awake.nextChangeAt()).isEqualTo(first);
    }

    @Test
    void timeThatDoesNotCountHasNoDeadlinesOfDelay() {
        meal("m");
        node.clock.tick(Duration.ofMinutes(1));
        CaseHead paused =
                node.happens("m", new Happening.Paused("asked to wait")).head();
        node.passes(Duration.ofHours(2));
        assertThat(last("m").plan()).doesNotContain("late-meal.sorry");

        CaseHead resumed = node.happens("m", new Happening.Resumed()).head();

        assertThat(paused.status()).isEqualTo(CaseHead.Status.PAUSED);
        assertThat(resumed.nextChangeAt())
                .isEqualTo(NOON.plus(Duration.ofHours(2).plusMinutes(15).plusSeconds(1)));
    }

    @Test
    void aResolvedIncidentIsLookedAtAgainOnlyWhenItIsToBeFollowedUp() {
        node.open("m", "restaurant.LateMeal", MEAL, Map.of("detractor", true));
        node.clock.tick(Duration.ofMinutes(30));
        node.runDue();
        CaseHead resolved = node.happens("m", new Happening.Resolved()).head();
        assertThat(resolved.nextChangeAt()).isEqualTo(NOON.plus(Duration.ofMinutes(30 + 1440)));

        node.passes(Duration.ofDays(1));

        assertThat(last("m").plan()).contains("care.next-day");
        assertThat(node.happens("m", new Happening.FollowedUp("care.next-day"))
                        .head()
                        .nextChangeAt())
                .isNull();
        assertThat(node.deadlines()).isEmpty();
    }

    private CaseView meal(String id) {
        return node.open(id, "restaurant.LateMeal", MEAL, Map.of());
    }

    private Decision last(String id) {
        List<Decision> decisions = node.decisions(id);
        return decisions.get(decisions.size() - 1);
    }

    private long failed() {
        return node.metrics.meter("amends.deadlines.failed").getCount();
    }

    private static List<String> names(CaseView view) {
        return view.plan().recommendations().stream().map(one -> one.name()).toList();
    }

    private List<Decision> untilNothingIsDue(String id) {
        for (int i = 0; i < 1000; i++) {
            Instant next = node.casework.view(id).head().nextChangeAt();
            if (next == null) {
                break;
            }
            node.clock.set(next);
            node.runDue();
        }
        return node.decisions(id);
    }

    private static String name(String id, Instant at) {
        return DeadlinesSql.instance(id, at);
    }
}
