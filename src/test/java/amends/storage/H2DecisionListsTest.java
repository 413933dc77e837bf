package amends.storage;

/** Lists of decisions on H2. */
class H2DecisionListsTest extends DecisionListsContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2InMemory();
    }
}
