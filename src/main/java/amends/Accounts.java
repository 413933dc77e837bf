package amends;

import amends.casework.Bookkeeping;
import amends.casework.Judging;
import amends.casework.Reporting;
import amends.http.Evaluator;
import amends.http.HttpEdge;
import amends.http.ledger.LedgerResource;
import amends.http.ledger.ReportsResource;
import amends.recommendation.CompiledPolicySet;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The wiring of what was given and what may be: the ledger, evaluating within its limits, and the reports of it. */
final class Accounts {

    private final InstantSource clock;
    private final Reporting reporting;
    private final Judging judging;
    private final Bookkeeping bookkeeping;

    /** @param policies those in force, asked once a request */
    Accounts(Store store, Supplier<CompiledPolicySet> policies) {
        this.clock = store.clock();
        this.reporting = new Reporting(store.transactions(), clock);
        this.judging = new Judging(store.transactions(), clock);
        this.bookkeeping = new Bookkeeping(
                store.transactions(), () -> policies.get().policies().library(), clock);
    }

    /** Serves the ledger and the reports. */
    void serve(HttpEdge edge) {
        new LedgerResource(bookkeeping).routes().forEach(edge::route);
        new ReportsResource(reporting, clock).routes().forEach(edge::route);
    }

    /** The core, within the limits and budgets of the ledger. */
    Evaluator judging(Judging.Core core) {
        return (policies, situation, asOf) -> judging.evaluate(policies, situation, asOf, core);
    }

    /** What was given, and what is left of the budgets. */
    Bookkeeping bookkeeping() {
        return bookkeeping;
    }

    /** What is counted. */
    Reporting reporting() {
        return reporting;
    }
}
