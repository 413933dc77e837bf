package amends.storage;

import amends.casework.CaseLists;
import amends.casework.Cases;
import amends.casework.Deadlines;
import amends.casework.Erasures;
import amends.casework.Feed;
import amends.casework.Happening;
import amends.casework.Keys;
import amends.casework.Session;
import amends.casework.Transactions;
import amends.decision.DecisionLists;
import amends.decision.DecisionLog;
import amends.incident.LedgerSnapshot;
import amends.ledger.LedgerBook;
import amends.ledger.Reservations;
import amends.outward.Outbox;
import amends.release.ReleaseBook;
import amends.reports.OutcomeBook;
import amends.reports.OverrideBook;
import amends.reports.PromiseBook;
import amends.reports.RuleBook;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.transaction.SerializableTransactionRunner;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Transactions on the database. */
public final class JdbiTransactions implements Transactions {

    /** What a database says of work that lost against other work and can be done again. */
    private static final String DEADLOCK_ON_POSTGRESQL = "40P01";

    private static final String DEADLOCK_ON_H2 = "40001";

    private final Database database;
    private final Jdbi jdbi;
    private final Disk disk;
    private final Outgoing outgoing = new Outgoing();

    /** @param database where everything is stored */
    public JdbiTransactions(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.pool())
                .installPlugin(new SqlObjectPlugin())
                .setTransactionHandler(new SerializableTransactionRunner())
                .registerArgument(new HappeningColumn.Binding())
                .registerRowMapper(new DecisionRows())
                .registerRowMapper(new LedgerRows.OfEntry())
                .registerRowMapper(new LedgerRows.OfReservation())
                .registerColumnMapper(Happening.class, new HappeningColumn());
        this.disk = Disk.of(database.settings());
        jdbi.getConfig(SerializableTransactionRunner.Configuration.class)
                .setSerializationFailureSqlState(
                        database.settings().isPostgresql() ? DEADLOCK_ON_POSTGRESQL : DEADLOCK_ON_H2);
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        try {
            return jdbi.withHandle(handle -> {
                Open[] last = new Open[1];
                T done = handle.inTransaction(transaction -> {
                    last[0] = new Open(transaction, outgoing);
                    return work.apply(last[0]);
                });
                disk.flush(handle.getConnection());
                outgoing.wake(last[0].told());
                return done;
            });
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        try {
            return jdbi.withHandle(handle -> work.apply(new Open(handle, outgoing)));
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    /** Does work in a transaction past the parts of a session, on the disk when this returns. */
    <T> T onHandle(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(handle -> {
                T done = handle.inTransaction(work::apply);
                disk.flush(handle.getConnection());
                return done;
            });
        } catch (RuntimeException e) {
            throw database.told(e);
        }
    }

    /** The database. */
    Database database() {
        return database;
    }

    /** What is known of the endpoints outside. */
    Outgoing outgoing() {
        return outgoing;
    }

    @Override
    public LedgerSnapshot snapshot(LedgerBook.Inquiry inquiry) {
        // Past the library, which takes longer to prepare than the database to answer.
        try (Connection connection = database.pool().getConnection()) {
            return LedgerSnapshots.read(connection, inquiry);
        } catch (SQLException e) {
            throw database.told(new UnableToExecuteStatementException("the ledger cannot be read", e, null));
        }
    }

    /** One transaction; each part is made when it is first asked for, and once. */
    private static final class Open implements Session {
        private final Handle handle;
        private final Outgoing outgoing;
        private final Map<Class<?>, Object> parts = new HashMap<>();
        private OutboxSql outbox;

        Open(Handle handle, Outgoing outgoing) {
            this.handle = handle;
            this.outgoing = outgoing;
        }

        private <P> P part(Class<P> sql) {
            return sql.cast(parts.computeIfAbsent(sql, handle::attach));
        }

        @Override
        public Cases cases() {
            return part(CasesSql.class);
        }

        @Override
        public CaseLists lists() {
            return new CaseListsSql(handle);
        }

        @Override
        public DecisionLog decisions() {
            return part(DecisionsSql.class);
        }

        @Override
        public DecisionLists decisionLists() {
            return new DecisionListsSql(handle);
        }

        @Override
        public ReleaseBook releases() {
            return part(ReleasesSql.class);
        }

        @Override
        public LedgerBook ledger() {
            return part(LedgerSql.class);
        }

        @Override
        public Reservations reservations() {
            return part(ReservationsSql.class);
        }

        @Override
        public PromiseBook promises() {
            return part(PromisesSql.class);
        }

        @Override
        public OutcomeBook outcomes() {
            return part(OutcomesSql.class);
        }

        @Override
        public RuleBook rules() {
            return part(RulesSql.class);
        }

        @Override
        public OverrideBook overrides() {
            return part(OverridesSql.class);
        }

        @Override
        public Erasures erasures() {
            return part(ErasuresSql.class);
        }

        @Override
        public Deadlines deadlines() {
            return part(DeadlinesSql.class);
        }

        @Override
        public Feed feed() {
            return part(FeedSql.class);
        }

        @Override
        public Outbox outbox() {
            if (outbox == null) {
                outbox = new OutboxSql(handle, outgoing);
            }
            return outbox;
        }

        /** The endpoints that were told something. */
        Set<String> told() {
            return outbox == null ? Set.of() : outbox.told();
        }

        @Override
        public Keys keys() {
            return part(KeysSql.class);
        }
    }
}
