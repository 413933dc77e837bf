package amends.casework;

import amends.promise.PromiseSort;
import amends.reports.KeptReport;
import amends.reports.OutcomeBook;
import amends.reports.OutcomeReport;
import amends.reports.OverrideBook;
import amends.reports.PromiseBook;
import amends.reports.PromiseReport;
import amends.reports.RuleBook;
import amends.reports.RuleReport;
import amends.reports.Weeks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

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

    /**
     * How often rules fired and were overridden.
     *
     * @param weeks how many weeks, this one included
     */
    public RuleReport rules(int weeks) {
        RuleBook.Weeks which = RuleReport.last(weeks, clock.instant());
        return transactions.read(session -> RuleReport.of(which, session.rules().counts(which)));
    }

    /**
     * How promises were kept week by week, beside what was spent.
     *
     * @param domain of this domain only, or null
     * @param sort of this sort only, or null; money is not of a sort
     */
    public KeptReport kept(Weeks weeks, String domain, PromiseSort sort) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return transactions.read(session -> KeptReport.of(
                weeks,
                new KeptReport.Choice(domain, sort),
                session.promises().countsBySort(weeks.days(), now),
                session.promises().spent(weeks.days())));
    }

    /** What customers said in some weeks, the same answers together. */
    public List<OutcomeBook.Answers> answers(Weeks weeks) {
        return transactions.read(session -> session.outcomes().answers(weeks.days()));
    }

    /** Why something else was done than was recommended in some weeks. */
    public List<OverrideBook.Times> overrides(Weeks weeks) {
        return transactions.read(session -> session.overrides().times(weeks.days()));
    }
}
