package amends.casework;

import amends.reports.OutcomeReport;
import amends.reports.PromiseBook;
import amends.reports.PromiseReport;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Reports on incidents that are kept. */
public final class Reporting {

    private final Transactions transactions;
    private final InstantSource clock;

    /** @param clock tells which promises can still be kept */
    public Reporting(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How promises were kept, beside what was spent. */
    public PromiseReport promises(PromiseBook.Range range) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return transactions.read(session -> PromiseReport.of(
                range, session.promises().counts(range, now), session.promises().spent(range)));
    }

    /** What customers value. */
    public OutcomeReport outcomes(PromiseBook.Range range) {
        return transactions.read(session -> OutcomeReport.of(
                range, session.outcomes().questions(range), session.outcomes().answers(range)));
    }
}
