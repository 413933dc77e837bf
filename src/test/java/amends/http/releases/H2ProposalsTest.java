package amends.http.releases;

import amends.storage.TestDatabase;

class H2ProposalsTest extends ProposalsContract {

    @Override
    TestDatabase fresh() {
        return TestDatabase.h2InMemory();
    }
}
