package amends.storage;

import org.jdbi.v3.core.Handle;

class PostgresFeedFollowerTest extends FeedFollowerTest {

    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres();
    }

    /** By two connections, as of two processes. */
    @Override
    void telling(String early, String late, boolean lateFails, Runnable between) {
        try (Handle one = jdbi().open();
                Handle other = jdbi().open()) {
            one.begin();
            tell(one, late);
            other.begin();
            tell(other, early);
            other.commit();
            between.run();
            if (lateFails) {
                one.rollback();
            } else {
                one.commit();
            }
        }
    }
}
