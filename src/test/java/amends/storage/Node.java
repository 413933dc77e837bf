package amends.storage;

import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Happening;
import amends.casework.NewEvent;
import amends.casework.Transactions;
import amends.decision.Decision;
import amends.http.HttpEdge;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.wire.CaseNotation;
import com.codahale.metrics.MetricRegistry;
import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Jdbi;

/** One process that keeps incidents, whose clock stands still until it is set, and whose deadlines wait to be asked for. */
final class Node {

    final SettableClock clock = new SettableClock();
    final MetricRegistry metrics = new MetricRegistry();
    final Casework casework;
    private final Database database;
    private final Transactions transactions;
    private CompiledPolicySet policies;
    private BiPredicate<String, Instant> lookAgain;
    private ManualScheduler scheduler;

    Node(Database database, CompiledPolicySet policies, Instant now) {
        this.database = database;
        this.policies = policies;
        this.clock.set(now);
        this.transactions = new JdbiTransactions(database);
        this.casework = new Casework(
                transactions,
                () -> this.policies,
                release -> Map.of(),
                new CaseNotation(),
                HttpEdge.ids(clock::now),
                clock::now,
                Duration.ofMinutes(1));
        this.lookAgain = casework.reviews()::due;
        this.scheduler = scheduler();
    }

    private ManualScheduler scheduler() {
        TestHelper.ManualSchedulerBuilder builder = TestHelper.createManualScheduler(
                        database.pool(),
                        DeadlineTask.of((id, at) -> lookAgain.test(id, at), clock::now, new DeadlineMeters(metrics)))
                .clock(clock)
                .pollingStrategy(PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE);
        builder.jdbcCustomization(Scheduling.customization(database));
        return builder.build();
    }

    /** Other rules are in force from now on. */
    void serve(CompiledPolicySet others) {
        policies = others;
    }

    /** Whatever comes due is seen to in another way. */
    void seeToDeadlinesBy(BiPredicate<String, Instant> another) {
        lookAgain = another;
    }

    /** Opens an incident now. */
    CaseView open(String id, String kind, Map<String, Object> incident, Map<String, Object> customer) {
        Map<String, Object> facts = new HashMap<>(incident);
        facts.put("id", id);
        return casework.open(Situation.of(kind, facts, customer), null, id).view();
    }

    /** Something happens now. */
    CaseView happens(String id, Happening what) {
        return casework.record(id, new NewEvent(null, "till 3", null, what), null)
                .view();
    }

    /** Time passes, and what is due is carried out. */
    void passes(Duration time) {
        clock.tick(time);
        runDue();
    }

    /** What is due is carried out. */
    void runDue() {
        scheduler.runAnyDueExecutions();
    }

    /** Looks at what was evaluated by other rules, as a process does when it starts; returns how many there were. */
    int reviewRelease() {
        return casework.reviews().release(() -> false, (id, thrown) -> {
            throw thrown;
        });
    }

    /** What was taken by a process that is gone is taken over. */
    void takeOver() {
        scheduler.runDeadExecutionDetection();
    }

    /** The decisions of an incident, in order. */
    List<Decision> decisions(String id) {
        return transactions.read(session -> session.decisions().of(id));
    }

    /** What those who listen were told of an incident. */
    List<String> told(String id) {
        return jdbi().withHandle(
                        handle -> handle.createQuery("select type from feed_item where incident_id = :id order by id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .list());
    }

    /** The deadlines that wait, by name. */
    List<String> deadlines() {
        return jdbi().withHandle(handle -> handle.createQuery(
                        "select task_instance from scheduled_tasks where task_name = 'look-again' order by execution_time")
                .mapTo(String.class)
                .list());
    }

    /** The database, for what nothing else does. */
    Jdbi jdbi() {
        return Jdbi.create(database.pool());
    }
}
