package amends.storage;

import amends.incident.LedgerSnapshot;
import amends.ledger.Account;
import amends.ledger.LedgerBook.Inquiry;
import amends.money.Money;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an evaluation has to know of the ledger, by one statement: evaluations ask for it thousands of times a second. */
final class LedgerSnapshots {

    private static final String GIVEN = "G";
    private static final String SPENT = "S";

    /** Goodwill that a customer got, and what is reserved for the customer because of other incidents. */
    private static final String OF_CUSTOMER = """
            select 'G' as sort, remedy, given_at as happened, cast(0 as numeric(24, 6)) as cost from ledger_entry e
            where customer_id = ? and given_at >= ? and basis = 'GOODWILL' and reverses is null
              and not exists (select 1 from ledger_entry r where r.reverses = e.id)
            union all
            select 'G', remedy, reserved_at, cast(0 as numeric(24, 6)) from reservation
            where customer_id = ? and expires_at > ? and state in ('WAITING', 'HELD') and incident_id <> ?
            """;

    /** What was spent in a budget's period, where nobody made an account yet by the entries; and what is reserved. */
    private static final String OF_ACCOUNT = """
            select 'S' as sort, '' as remedy, cast(null as timestamp with time zone) as happened, coalesce(
                (select spent from budget_account
                 where domain = ? and per = ? and period_start = ? and currency = ?),
                (select sum(cost) from ledger_entry
                 where domain = ? and given_at >= ? and given_at < ? and basis = 'GOODWILL' and cost_currency = ?),
                0) as cost
            union all
            select 'S', '', cast(null as timestamp with time zone), coalesce(sum(cost), 0) from reservation
            where domain = ? and expires_at > ? and state in ('WAITING', 'HELD')
              and period_start = ? and cost_currency = ? and incident_id <> ?
            """;

    private static final String FROM_CUSTOMER = from(OF_CUSTOMER);
    private static final String FROM_ACCOUNT = from(OF_ACCOUNT);
    private static final String FROM_BOTH = from(OF_CUSTOMER + " union all " + OF_ACCOUNT);

    private LedgerSnapshots() {}

    /** H2 keeps how a selection is carried out, and parses a union anew each time, which takes ten times as long. */
    private static String from(String union) {
        return "select * from (" + union + ") as told";
    }

    /** What the ledger says. */
    static LedgerSnapshot read(Connection connection, Inquiry inquiry) throws SQLException {
        boolean asksCustomer = inquiry.customerId() != null;
        Account account = inquiry.account();
        if (account == null && !asksCustomer) {
            return LedgerSnapshot.EMPTY;
        }
        List<Object> values = new ArrayList<>();
        if (asksCustomer) {
            addCustomer(inquiry, values);
        }
        if (account != null) {
            addAccount(account, inquiry, values);
        }
        String sql = account == null ? FROM_CUSTOMER : asksCustomer ? FROM_BOTH : FROM_ACCOUNT;
        return Bound.query(connection, sql, rows -> snapshot(rows, account), values.toArray());
    }

    private static void addCustomer(Inquiry inquiry, List<Object> values) {
        values.add(inquiry.customerId());
        values.add(inquiry.since());
        values.add(inquiry.customerId());
        values.add(inquiry.now());
        values.add(other(inquiry));
    }

    private static void addAccount(Account account, Inquiry inquiry, List<Object> values) {
        String currency = account.budget().goodwill().currency().getCurrencyCode();
        values.add(account.domain());
        values.add(account.per());
        values.add(account.start());
        values.add(currency);
        values.add(account.domain());
        values.add(account.from());
        values.add(account.to());
        values.add(currency);
        values.add(account.domain());
        values.add(inquiry.now());
        values.add(account.start());
        values.add(currency);
        values.add(other(inquiry));
    }

    /** No incident has an empty name. */
    private static String other(Inquiry inquiry) {
        return inquiry.incidentId() == null ? "" : inquiry.incidentId();
    }

    private static LedgerSnapshot snapshot(ResultSet rows, Account account) throws SQLException {
        List<LedgerSnapshot.Given> given = new ArrayList<>();
        BigDecimal spent = BigDecimal.ZERO;
        while (rows.next()) {
            switch (rows.getString(1)) {
                case GIVEN ->
                    given.add(new LedgerSnapshot.Given(
                            rows.getString(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant()));
                case SPENT -> spent = spent.add(rows.getBigDecimal(4));
                default -> throw new IllegalStateException(rows.getString(1));
            }
        }
        given.sort(Comparator.comparing(LedgerSnapshot.Given::at).thenComparing(LedgerSnapshot.Given::remedy));
        return new LedgerSnapshot(
                given,
                spent.signum() <= 0
                        ? null
                        : new Money(spent, account.budget().goodwill().currency()));
    }
}
