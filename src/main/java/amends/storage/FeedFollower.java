package amends.storage;

import amends.casework.FeedTail;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * Follows the feed. A place that is not there while a later one is may yet be filled: it is waited for, until all
 * transactions that were under way when it was missed have ended.
 */
public final class FeedFollower implements FeedTail {

    private static final int PAGE = 500;

    private final Database database;
    private final Jdbi jdbi;
    private final Horizon horizon;
    private boolean begun;
    private long position;
    private Wait wait;

    /** What is waited for: transactions under way, before which nothing is said of places up to one. */
    private record Wait(long mark, long upTo) {}

    /**
     * @param database where the feed is
     * @param local the transactions of this process; with H2 there are no others
     */
    public FeedFollower(Database database, ToldTransactions local) {
        this.database = database;
        this.jdbi = Jdbi.create(database.pool()).installPlugin(new SqlObjectPlugin());
        this.horizon = database.settings().isPostgresql() ? new PostgresHorizon(jdbi) : local;
    }

    @Override
    public boolean begin() {
        return told(() -> {
            if (!begun) {
                if (wait == null) {
                    // In this order: whoever took a place up to the newest is under way at the mark, or has ended.
                    long newest = sql(FeedSql::newest);
                    wait = new Wait(horizon.mark(), newest);
                }
                if (horizon.isPassed(wait.mark())) {
                    position = wait.upTo();
                    wait = null;
                    begun = true;
                }
            }
            return begun;
        });
    }

    @Override
    public void rest() {
        begun = false;
        wait = null;
    }

    @Override
    public List<Told> next() {
        return told(() -> {
            // Asked before the rows are read: what had ended by then is among them.
            long settled = wait != null && horizon.isPassed(wait.mark()) ? wait.upTo() : position;
            List<FeedSql.Row> rows = sql(feed -> feed.between(position, Long.MAX_VALUE, PAGE));
            List<Told> heard = new ArrayList<>();
            for (FeedSql.Row row : rows) {
                if (row.id() > position + 1 && row.id() - 1 > settled) {
                    if (wait == null || settled == wait.upTo()) {
                        wait = new Wait(
                                horizon.mark(), rows.get(rows.size() - 1).id());
                    }
                    return heard;
                }
                heard.add(row.told());
                position = row.id();
            }
            wait = null;
            return heard;
        });
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public List<Told> after(long place) {
        return told(() -> sql(feed -> feed.between(place, position, PAGE)).stream()
                .map(FeedSql.Row::told)
                .toList());
    }

    @Override
    public boolean keepsAllAfter(long place) {
        return told(() -> place + 1 >= sql(FeedSql::oldest) && place <= sql(FeedSql::newest));
    }

    private interface Question<T> {
        T ask(FeedSql feed);
    }

    private <T> T sql(Question<T> question) {
        return jdbi.withExtension(FeedSql.class, question::ask);
    }

    private interface Work<T> {
        T work();
    }

    private <T> T told(Work<T> work) {
        try {
            return work.work();
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }
}
