package amends.storage;

class PostgresStoreTest extends StoreTest {

    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres();
    }
}
