package amends.storage;

import amends.decision.Decision;
import amends.decision.Decision.Fired;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Decisions as rows. They are bound by hand: there are thousands a second, and binding by name takes longer than they. */
final class DecisionRows implements RowMapper<Decision> {

    /** Adds one, unless it is there. */
    static final String INSERT = """
            insert into decision (id, incident_id, version, kind, domain, customer_id, subject, cause, release,
                                  clocks_release, as_of, due_at, made_at, micros, fired, asked_by, trace_id, situation,
                                  plan, next_change_at, masked, erased_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final int LONGEST_ID = 300;

    /** So much of a longer id is left before the hash of all of it. */
    private static final int BEGINNING = LONGEST_ID - 65;

    /** Fills in the values of {@link #INSERT}. */
    static void bind(Decision decision, PreparedStatement row) throws SQLException {
        row.setString(1, decision.id());
        row.setString(2, decision.incidentId());
        row.setLong(3, decision.version());
        row.setString(4, decision.about().kind());
        row.setString(5, decision.about().domain());
        row.setString(6, cut(decision.about().customerId()));
        row.setString(7, cut(decision.about().subject()));
        row.setString(8, decision.cause().name());
        row.setString(9, decision.release());
        row.setString(10, decision.clocksRelease());
        row.setObject(11, time(decision.asOf()));
        row.setObject(12, time(decision.dueAt()));
        row.setObject(13, time(decision.at()));
        row.setLong(14, decision.making().micros());
        row.setString(15, text(decision.making().fired()));
        row.setString(16, decision.making().askedBy());
        row.setString(17, decision.making().traceId());
        row.setString(18, decision.situation());
        row.setString(19, decision.plan());
        row.setObject(20, time(decision.nextChangeAt()));
        row.setBoolean(21, decision.masked());
        row.setObject(22, time(decision.erasedAt()));
    }

    @Override
    public Decision map(ResultSet row, StatementContext context) throws SQLException {
        return new Decision(
                row.getString("id"),
                new Decision.About(
                        row.getString("incident_id"),
                        row.getLong("version"),
                        Objects.requireNonNullElse(row.getString("kind"), ""),
                        row.getString("customer_id"),
                        row.getString("subject")),
                Decision.Cause.valueOf(row.getString("cause")),
                row.getString("release"),
                row.getString("clocks_release"),
                instant(row, "as_of"),
                instant(row, "due_at"),
                instant(row, "made_at"),
                new Decision.Making(
                        row.getLong("micros"),
                        fired(row.getString("fired")),
                        row.getString("asked_by"),
                        row.getString("trace_id")),
                row.getString("situation"),
                row.getString("plan"),
                instant(row, "next_change_at"),
                row.getBoolean("masked"),
                instant(row, "erased_at"));
    }

    /**
     * An id as its column holds it. One that is longer, which hardly any is, is cut and ends with a hash of all of it, so that
     * whoever begins as another is not found, or erased, in the other's place; the situation has it whole.
     */
    static String cut(String id) {
        if (id == null || id.length() <= LONGEST_ID) {
            return id;
        }
        int end = Character.isHighSurrogate(id.charAt(BEGINNING - 1)) ? BEGINNING - 1 : BEGINNING;
        byte[] hash = Schema.sha256().digest(id.getBytes(StandardCharsets.UTF_8));
        return id.substring(0, end) + "~" + HexFormat.of().formatHex(hash);
    }

    private static String text(List<Fired> fired) {
        return fired.stream().map(one -> one.policy() + "\t" + one.rule()).collect(Collectors.joining("\n"));
    }

    private static List<Fired> fired(String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : text.lines()
                        .map(line -> line.split("\t", 2))
                        .map(parts -> new Fired(parts[0], parts[parts.length - 1]))
                        .toList();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
