package amends.storage;

class H2ReleaseChangeTest extends ReleaseChangeTest {

    @Override
    TestDatabase fresh() {
        return TestDatabase.h2InMemory();
    }
}
