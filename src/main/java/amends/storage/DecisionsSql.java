package amends.storage;

import amends.decision.Decision;
import amends.decision.DecisionLog;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

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
    @SqlQuery("select * from decision where id = :id")
    Optional<Decision> find(@Bind("id") String id);

    @Override
    @SqlQuery("select * from decision where incident_id = :incident order by id")
    List<Decision> of(@Bind("incident") String incidentId);
}
