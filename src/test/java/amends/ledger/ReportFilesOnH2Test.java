package amends.ledger;

import amends.storage.TestDatabase;

class ReportFilesOnH2Test extends ReportFilesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2InMemory();
    }
}
