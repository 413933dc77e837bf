package amends.storage;

import amends.casework.Feed;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What those who listen are told, in SQL. */
interface FeedSql extends Feed {

    @Override
    @SqlUpdate("""
            insert into feed_item (incident_id, version, type, told_at, decision_id, body)
            values (:incidentId, :version, :type, :at, :decisionId, :body)
            """)
    void tell(@BindMethods Item item);
}
