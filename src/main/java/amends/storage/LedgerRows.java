package amends.storage;

import amends.ledger.LedgerEntry;
import amends.ledger.Reservation;
import amends.money.Money;
import amends.recommendation.Recommendation.Basis;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows with money in them: an amount and its currency in two columns. */
final class LedgerRows {

    private LedgerRows() {}

    /** Entries. */
    static final class OfEntry implements RowMapper<LedgerEntry> {
        @Override
        public LedgerEntry map(ResultSet row, StatementContext context) throws SQLException {
            return new LedgerEntry(
                    row.getString("id"),
                    row.getString("incident_id"),
                    row.getString("customer_id"),
                    row.getString("domain"),
                    row.getString("kind"),
                    row.getString("remedy"),
                    Basis.valueOf(row.getString("basis")),
                    money(row, "amount"),
                    money(row, "cost"),
                    instant(row, "given_at"),
                    row.getString("sender"),
                    row.getString("approver"),
                    instant(row, "recorded_at"),
                    row.getObject("given_day", LocalDate.class),
                    row.getObject("period_start", LocalDate.class),
                    row.getString("event_id"),
                    row.getString("reservation_id"),
                    row.getString("reverses"));
        }
    }

    /** Reservations. */
    static final class OfReservation implements RowMapper<Reservation> {
        @Override
        public Reservation map(ResultSet row, StatementContext context) throws SQLException {
            return new Reservation(
                    row.getString("id"),
                    row.getString("incident_id"),
                    row.getString("customer_id"),
                    row.getString("domain"),
                    row.getString("kind"),
                    row.getString("remedy"),
                    money(row, "amount"),
                    money(row, "cost"),
                    row.getObject("period_start", LocalDate.class),
                    row.getString("sender"),
                    row.getString("key_id"),
                    instant(row, "reserved_at"),
                    instant(row, "expires_at"),
                    Reservation.State.valueOf(row.getString("state")),
                    row.getString("approver"),
                    instant(row, "approved_at"));
        }
    }

    /** The number of an amount, or null. */
    static BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }

    /** The code of an amount's currency, or null. */
    static String currency(Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : new Money(amount, Currency.getInstance(row.getString(column + "_currency")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
