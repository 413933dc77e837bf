package amends.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a database has.
 *
 * @param version of the schema, as the last migration names it
 * @param tables those that hold what was stored, each after those that it refers to
 */
record Schema(String version, List<String> tables) {

    private static final String HISTORY = "flyway_schema_history";

    /** They hold nothing that anybody stored. */
    private static final Set<String> EMPTY = Set.of("probe", "release_lock", "release_node", "access_lock");

    Schema {
        tables = List.copyOf(tables);
    }

    /** Asks the database. */
    static Schema of(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        names.remove(HISTORY);
        names.removeAll(EMPTY);
        Set<String> ordered = new LinkedHashSet<>();
        for (String name : names) {
            add(connection, name, names, ordered);
        }
        return new Schema(version(connection), new ArrayList<>(ordered));
    }

    private static void add(Connection connection, String table, Set<String> names, Set<String> ordered)
            throws SQLException {
        if (ordered.contains(table)) {
            return;
        }
        try (ResultSet keys =
                connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                String other = keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT);
                if (!other.equals(table) && names.contains(other)) {
                    add(connection, other, names, ordered);
                }
            }
        }
        ordered.add(table);
    }

    private static String version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet last = statement.executeQuery(
                        "select \"version\" from " + HISTORY + " where \"success\" order by \"installed_rank\" desc")) {
            String version = "0";
            int highest = 0;
            while (last.next()) {
                String one = last.getString(1);
                if (one != null && Integer.parseInt(one) > highest) {
                    highest = Integer.parseInt(one);
                    version = one;
                }
            }
            return version;
        }
    }

    /** The columns whose values the database counts itself. */
    static List<String> counted(Connection connection, String table) throws SQLException {
        List<String> counted = new ArrayList<>();
        try (ResultSet columns =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
            while (columns.next()) {
                if (columns.getString("IS_AUTOINCREMENT").equals("YES")) {
                    counted.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return counted;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
