package amends;

import amends.casework.Transactions;
import amends.decision.Logbook;
import amends.spool.SpooledLogbook;
import com.codahale.metrics.MetricRegistry;
import java.time.InstantSource;

/** The wiring of the log of decisions: what is asked for is put on the disk, and from there into the database. */
final class DecisionLogging implements AutoCloseable {

    private final SpooledLogbook spooled;
    private final boolean isOn;

    /**
     * Opens it, and goes on with what was left on the disk, even where nothing more is to be logged.
     *
     * @throws amends.spool.SpoolException where its folder cannot be used
     */
    DecisionLogging(
            AmendsConfiguration settings, Transactions transactions, InstantSource clock, MetricRegistry metrics) {
        this.spooled = new SpooledLogbook(
                settings.decisions().spool(settings.data()),
                decisions -> transactions.write(session -> {
                    session.decisions().addAll(decisions);
                    return null;
                }),
                clock,
                metrics);
        this.isOn = settings.decisions().enabled();
    }

    /** Where decisions are written down. */
    Logbook logbook() {
        return isOn ? spooled : Logbook.OFF;
    }

    /** Has what waits brought into the database. */
    void settle() {
        spooled.settle();
    }

    @Override
    public void close() {
        spooled.close();
    }
}
