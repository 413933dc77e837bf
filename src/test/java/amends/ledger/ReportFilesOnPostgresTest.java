package amends.ledger;

import amends.storage.TestDatabase;

class ReportFilesOnPostgresTest extends ReportFilesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
