package amends.storage;

/** Lists of decisions on PostgreSQL. */
class PostgresDecisionListsTest extends DecisionListsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
