package amends.http.releases;

import amends.storage.TestDatabase;

class PostgresProposalsTest extends ProposalsContract {

    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres();
    }
}
