package amends.ledger;

import amends.storage.TestDatabase;

class ReportsOnPostgresTest extends ReportsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
