package amends.storage;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.Queries;

/**
 * How db-scheduler speaks to H2: it locks many tasks at once, as it does with PostgreSQL, rather than asking for each of
 * them again.
 */
final class H2Tasks extends DefaultJdbcCustomization {

    H2Tasks() {
        super(false);
    }

    @Override
    public String getName() {
        return "H2";
    }

    @Override
    public boolean supportsGenericLockAndFetch() {
        return true;
    }

    @Override
    public String createGenericSelectForUpdateQuery(
            String table, int limit, String condition, boolean orderByPriority) {
        return Queries.selectForUpdate(
                table,
                Queries.ansiSqlOrderPart(orderByPriority),
                getQueryLimitPart(limit),
                condition,
                null,
                null,
                " FOR UPDATE SKIP LOCKED");
    }
}
