package amends.storage;

class PostgresReleaseChangeTest extends ReleaseChangeTest {

    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres();
    }
}
