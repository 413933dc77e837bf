package amends.storage;

class PostgresDeadlinesTest extends DeadlinesTest {

    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres();
    }
}
