package amends;

import amends.casework.Draining;
import amends.casework.Mask;
import amends.casework.Recording;
import amends.casework.Transactions;
import amends.decision.Logbook;
import amends.http.HttpEdge;
import amends.policy.PolicySet;
import amends.spool.SpooledLogbook;
import amends.wire.CaseNotation;
import amends.wire.FieldMask;
import com.codahale.metrics.MetricRegistry;
import java.time.InstantSource;
import java.util.List;

/** The wiring of the log of decisions: what is asked for is put on the disk, and from there into the database. */
final class DecisionLogging implements AutoCloseable {

    private final SpooledLogbook spooled;
    private final boolean isOn;
    private final List<String> masked;
    private final Recording recording;

    /**
     * Opens it, and goes on with what was left on the disk, even where nothing more is to be logged.
     *
     * @throws amends.spool.SpoolException where its folder cannot be used
     */
    DecisionLogging(
            AmendsConfiguration settings, Transactions transactions, InstantSource clock, MetricRegistry metrics) {
        this.spooled = new SpooledLogbook(
                settings.decisions().spool(settings.data()), new Draining(transactions), clock, metrics);
        this.isOn = settings.decisions().enabled();
        this.masked = settings.decisions().mask();
        this.recording = new Recording(logbook(), new CaseNotation(), HttpEdge.ids(clock), clock, mask());
    }

    /** Where decisions are written down. */
    Logbook logbook() {
        return isOn ? spooled : Logbook.OFF;
    }

    /** Writes evaluations of incidents that nobody keeps into it. */
    Recording recording() {
        return recording;
    }

    private Mask mask() {
        return masked.isEmpty() ? Mask.NONE : new FieldMask(masked);
    }

    /**
     * Holds the settings to the policies.
     *
     * @throws StartException where a field is to be masked that these do not know
     */
    void check(PolicySet policies) {
        List<String> problems = FieldMask.problems(masked, policies);
        if (!problems.isEmpty()) {
            throw new StartException(problems.stream()
                    .map(problem -> "decisions.mask: " + problem)
                    .toList());
        }
    }

    /** What waits for the database, also what was left of a time at which they were logged. */
    Logbook spooled() {
        return spooled;
    }

    @Override
    public void close() {
        spooled.close();
    }
}
