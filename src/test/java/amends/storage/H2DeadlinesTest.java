package amends.storage;

class H2DeadlinesTest extends DeadlinesTest {

    @Override
    TestDatabase fresh() {
        return TestDatabase.h2InMemory();
    }
}
