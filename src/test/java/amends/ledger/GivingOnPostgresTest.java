package amends.ledger;

import amends.storage.TestDatabase;

class GivingOnPostgresTest extends GivingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
