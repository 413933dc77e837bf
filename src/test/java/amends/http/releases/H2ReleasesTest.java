package amends.http.releases;

import amends.storage.TestDatabase;

class H2ReleasesTest extends ReleasesContract {

    @Override
    TestDatabase fresh() {
        return TestDatabase.h2InMemory();
    }
}
