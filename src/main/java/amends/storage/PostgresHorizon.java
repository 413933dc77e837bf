package amends.storage;

import org.jdbi.v3.core.Jdbi;

/** Whatever process writes to a PostgreSQL: by the numbers of transactions, which the server keeps. */
record PostgresHorizon(Jdbi jdbi) implements Horizon {

    @Override
    public long mark() {
        return number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    @Override
    public boolean isPassed(long mark) {
        return number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint") >= mark;
    }

    private long number(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
