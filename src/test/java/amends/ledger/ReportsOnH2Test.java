package amends.ledger;

import amends.storage.TestDatabase;

class ReportsOnH2Test extends ReportsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2InMemory();
    }
}
