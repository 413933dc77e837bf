package amends.ledger;

import amends.storage.TestDatabase;

class ReservingOnPostgresTest extends ReservingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
