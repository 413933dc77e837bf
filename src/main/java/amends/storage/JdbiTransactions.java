package amends.storage;

import amends.casework.Cases;
import amends.casework.Deadlines;
import amends.casework.Feed;
import amends.casework.Happening;
import amends.casework.Keys;
import amends.casework.Session;
import amends.casework.Transactions;
import amends.decision.DecisionLog;
import amends.ledger.LedgerBook;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.SerializableTransactionRunner;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Transactions on the database. */
public final class JdbiTransactions implements Transactions {

    private final Jdbi jdbi;

    /** @param database where everything is stored */
    public JdbiTransactions(Database database) {
        this.jdbi = Jdbi.create(database.pool())
                .installPlugin(new SqlObjectPlugin())
                .setTransactionHandler(new SerializableTransactionRunner())
                .registerArgument(new HappeningColumn.Binding())
                .registerColumnMapper(Happening.class, new HappeningColumn());
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        try {
            return jdbi.inTransaction(handle -> work.apply(new Open(handle)));
        } catch (RuntimeException e) {
            throw Unavailable.told(e);
        }
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        try {
            return jdbi.withHandle(handle -> work.apply(new Open(handle)));
        } catch (RuntimeException e) {
            throw Unavailable.told(e);
        }
    }

    private record Open(Handle handle) implements Session {

        @Override
        public Cases cases() {
            return handle.attach(CasesSql.class);
        }

        @Override
        public DecisionLog decisions() {
            return handle.attach(DecisionsSql.class);
        }

        @Override
        public LedgerBook ledger() {
            return handle.attach(LedgerSql.class);
        }

        @Override
        public Deadlines deadlines() {
            return handle.attach(DeadlinesSql.class);
        }

        @Override
        public Feed feed() {
            return handle.attach(FeedSql.class);
        }

        @Override
        public Keys keys() {
            return handle.attach(KeysSql.class);
        }
    }
}
