package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.casework.CaseHead.Status;
import amends.casework.Feed;
import amends.casework.FeedTail.Told;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following what is told by transactions that end in another order than they began; the classes that extend it name a database. */
abstract class FeedFollowerTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private TestDatabase store;
    private Jdbi jdbi;
    private ToldTransactions transactions;
    private FeedFollower follower;

    abstract TestDatabase fresh();

    /** Has two transactions tell something so that the first ends while the other waits, then the other. */
    abstract void telling(String early, String late, boolean lateFails, Runnable between);

    @BeforeEach
    void open() {
        store = fresh();
        jdbi = Jdbi.create(store.database().pool()).installPlugin(new SqlObjectPlugin());
        transactions = new ToldTransactions(new JdbiTransactions(store.database()));
        follower = new FeedFollower(store.database(), transactions);
    }

    @AfterEach
    void close() {
        store.close();
    }

    final Jdbi jdbi() {
        return jdbi;
    }

    final ToldTransactions transactions() {
        return transactions;
    }

    @Test
    void whatIsToldIsHeardInOrderAndOnce() {
        tell("before");
        assertThat(follower.begin()).isTrue();
        tell("a");
        tell("b");

        assertThat(heard()).containsExactly("a", "b");
        assertThat(heard()).isEmpty();
    }

    @Test
    void aTransactionThatEndsAfterALaterOneIsNotMissed() {
        assertThat(follower.begin()).isTrue();

        telling("second", "first", false, () -> {
            assertThat(heard()).as("the place before it may yet be filled").isEmpty();
            assertThat(heard()).isEmpty();
        });

        assertThat(heard()).containsExactly("first", "second");
    }

    @Test
    void aTransactionThatFailsHoldsUpNobodyAfterItsEnd() {
        assertThat(follower.begin()).isTrue();

        telling("second", "first", true, () -> assertThat(heard()).isEmpty());

        assertThat(heard()).containsExactly("second");
        tell("third");
        assertThat(heard()).containsExactly("third");
    }

    @Test
    void followingBeginsWhenThoseWhoWereUnderWayHaveEnded() {
        telling("second", "first", false, () -> assertThat(follower.begin()).isFalse());

        assertThat(follower.begin()).isTrue();
        assertThat(heard()).as("told before it began").isEmpty();
        tell("third");
        assertThat(heard()).containsExactly("third");
    }

    @Test
    void whatWasHeardCanBeReadAgainFromAPlace() {
        assertThat(follower.begin()).isTrue();
        tell("a");
        tell("b");
        List<Told> heard = follower.next();

        assertThat(follower.after(heard.get(0).id())).isEqualTo(heard.subList(1, 2));
        assertThat(follower.position()).isEqualTo(heard.get(1).id());
    }

    @Test
    void oldEntriesAreForgottenButForTheNewestAndThatIsKnown() {
        for (String name : List.of("a", "b", "c")) {
            tell(name);
        }
        assertThat(follower.begin()).isTrue();
        long newest = follower.position();

        assertThat(forget(NOON)).as("not older than").isZero();
        assertThat(forget(NOON.plusSeconds(1))).isEqualTo(2);

        assertThat(forget(NOON.plusSeconds(1))).isZero();
        assertThat(follower.keepsAllAfter(newest)).isTrue();
        assertThat(follower.keepsAllAfter(newest - 1)).isTrue();
        assertThat(follower.keepsAllAfter(newest - 2)).isFalse();
        assertThat(follower.keepsAllAfter(newest + 1)).isFalse();
    }

    private int forget(Instant before) {
        return jdbi.withExtension(FeedSql.class, feed -> feed.forget(before));
    }

    private List<String> heard() {
        return follower.next().stream().map(told -> told.item().incidentId()).toList();
    }

    final void tell(String incident) {
        transactions.write(session -> {
            session.feed().tell(item(incident));
            return null;
        });
    }

    static void tell(Handle handle, String incident) {
        handle.attach(FeedSql.class).tell(item(incident));
    }

    static Feed.Item item(String incident) {
        return new Feed.Item(incident, "test.Late", "test", 0, "opened", NOON, "d", Status.OPEN, null, null);
    }
}
