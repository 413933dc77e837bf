package amends.http.releases;

import amends.storage.TestDatabase;

class PostgresReleasesTest extends ReleasesContract {

    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres();
    }
}
