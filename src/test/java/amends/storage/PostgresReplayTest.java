package amends.storage;

/** Decisions made again, from PostgreSQL. */
class PostgresReplayTest extends ReplayContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
