package amends.ledger;

import amends.storage.TestDatabase;

class ReservingOnH2Test extends ReservingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2InMemory();
    }
}
