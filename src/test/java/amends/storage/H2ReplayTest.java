package amends.storage;

/** Decisions made again, from H2. */
class H2ReplayTest extends ReplayContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2InMemory();
    }
}
