package amends.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Statements whose values are bound by their places. The library binds by name, which takes several times as long as all
 * else that this process does for a row; so what is written with each change of an incident is bound here.
 */
final class Bound {

    private Bound() {}

    /**
     * Carries out a statement.
     *
     * @param values in the order of the question marks: texts, numbers, truths, bytes, dates, instants, enums by their
     *     names, or null
     * @return how many rows it changed
     */
    static int update(Handle handle, String sql, Object... values) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(sql, e, null);
        }
    }

    /** Carries out a statement once for each row of values. */
    static void batch(Handle handle, String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            int[] unused = statement.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(sql, e, null);
        }
    }

    /** Reads rows. */
    interface Reading<T> {
        /** What they come to. */
        T of(ResultSet rows) throws SQLException;
    }

    /** Asks for rows; values as {@link #update} takes them. */
    static <T> T query(Connection connection, String sql, Reading<T> reading, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, column(values[i]));
        }
    }

    private static Object column(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> named ? named.name() : value;
    }
}
