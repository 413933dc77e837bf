package amends.ledger;

import amends.storage.TestDatabase;

class GivingOnH2Test extends GivingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2InMemory();
    }
}
