package amends.storage;

import amends.decision.Decision;
import amends.decision.DecisionLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The decisions in SQL. */
interface DecisionsSql extends DecisionLog, SqlObject {

    @Override
    default void addAll(List<Decision> decisions) {
        try (PreparedStatement rows = getHandle().getConnection().prepareStatement(DecisionRows.INSERT)) {
            for (Decision decision : decisions) {
                DecisionRows.bind(decision, rows);
                rows.addBatch();
            }
            int[] unused = rows.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("decisions cannot be added", e, null);
        }
    }

    @Override
    default Set<String> known(List<String> ids) {
        try {
            Connection connection = getHandle().getConnection();
            return Bound.query(
                    connection,
                    "select id from decision where id = any(?)",
                    rows -> {
                        Set<String> known = new HashSet<>();
                        while (rows.next()) {
                            known.add(rows.getString(1));
                        }
                        return known;
                    },
                    connection.createArrayOf("varchar", ids.toArray()));
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("decisions cannot be looked for", e, null);
        }
    }

    @Override
    @SqlQuery("select * from decision where id = :id")
    Optional<Decision> find(@Bind("id") String id);

    @Override
    @SqlQuery("select * from decision where subject = :incident and incident_id = :incident order by id")
    List<Decision> of(@Bind("incident") String incidentId);

    @Override
    default List<String> asked(String customerId, int most) {
        return askedAbout(DecisionRows.cut(customerId), most);
    }

    /** Some decisions about a customer, by the customer's id as it is stored. */
    @SqlQuery("""
            select id from decision where customer_id = :customer and cause = 'ASKED' and erased_at is null
            order by id limit :most
            """)
    List<String> askedAbout(@Bind("customer") String customerId, @Bind("most") int most);

    @Override
    default void erase(List<String> ids, Instant now) {
        ids.forEach(id -> erase(id, now));
    }

    /** Takes out what is personal. */
    @SqlUpdate("""
            update decision set situation = null, plan = null, customer_id = null, subject = null, erased_at = :now
            where id = :id
            """)
    void erase(@Bind("id") String id, @Bind("now") Instant now);

    @Override
    @SqlQuery("""
            select max(id) from (select id from decision where id > :after and id < :before order by id limit :most) page
            """)
    Optional<String> last(@Bind("after") String after, @Bind("before") String before, @Bind("most") int most);

    @Override
    @SqlUpdate("delete from decision where id > :after and id <= :to and cause = 'ASKED'")
    int forget(@Bind("after") String after, @Bind("to") String to);
}
