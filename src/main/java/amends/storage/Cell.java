package amends.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table, and how its values stand in JSON: the same for both databases, and read back as the same value.
 *
 * @param name its name
 * @param sort the sort of its values
 */
record Cell(String name, Sort sort) {

    /** The sorts of values that tables have here. */
    enum Sort {
        TEXT,
        WHOLE,
        DECIMAL,
        TRUTH,
        INSTANT,
        DAY,
        BYTES
    }

    /** The columns of a result. */
    static List<Cell> of(ResultSetMetaData columns) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            cells.add(new Cell(columns.getColumnName(i), sort(columns, i)));
        }
        return cells;
    }

    private static Sort sort(ResultSetMetaData columns, int column) throws SQLException {
        return switch (columns.getColumnType(column)) {
            case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> Sort.TEXT;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Sort.WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> Sort.DECIMAL;
            case Types.BOOLEAN, Types.BIT -> Sort.TRUTH;
            // PostgreSQL's driver tells both sorts of timestamps as the one without a zone.
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> Sort.INSTANT;
            case Types.DATE -> Sort.DAY;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Sort.BYTES;
            default ->
                throw new IllegalStateException("no backup of a column of type " + columns.getColumnTypeName(column));
        };
    }

    /** Writes one value as a field; one that is null is left out. */
    void write(ResultSet rows, int column, JsonGenerator json) throws SQLException, IOException {
        if (rows.getObject(column) == null) {
            return;
        }
        switch (sort) {
            case TEXT -> json.writeStringField(name, rows.getString(column));
            case WHOLE -> json.writeNumberField(name, rows.getLong(column));
            case DECIMAL ->
                json.writeStringField(name, rows.getBigDecimal(column).toPlainString());
            case TRUTH -> json.writeBooleanField(name, rows.getBoolean(column));
            case INSTANT ->
                json.writeStringField(
                        name,
                        rows.getObject(column, OffsetDateTime.class).toInstant().toString());
            case DAY ->
                json.writeStringField(
                        name, rows.getObject(column, LocalDate.class).toString());
            case BYTES -> json.writeBinaryField(name, rows.getBytes(column));
        }
    }

    /** Sets one value of a row. */
    void set(JsonNode row, int position, PreparedStatement insert) throws SQLException, IOException {
        JsonNode value = row.get(name);
        if (value == null) {
            insert.setObject(position, null);
            return;
        }
        switch (sort) {
            case TEXT -> insert.setString(position, value.textValue());
            case WHOLE -> insert.setLong(position, value.longValue());
            case DECIMAL -> insert.setBigDecimal(position, new BigDecimal(value.textValue()));
            case TRUTH -> insert.setBoolean(position, value.booleanValue());
            case INSTANT -> insert.setObject(position, OffsetDateTime.parse(value.textValue()));
            case DAY -> insert.setObject(position, LocalDate.parse(value.textValue()));
            case BYTES -> insert.setBytes(position, value.binaryValue());
        }
    }
}
