package amends.storage;

class H2InMemoryStoreTest extends StoreTest {

    @Override
    TestDatabase fresh() {
        return TestDatabase.h2InMemory();
    }
}
