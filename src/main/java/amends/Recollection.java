package amends;

import amends.casework.LookingUp;
import amends.casework.ReadableReleases;
import amends.casework.Recalling;
import amends.casework.Replaying;
import amends.casework.SaidWords;
import amends.casework.Transactions;
import amends.decision.Logbook;
import amends.http.HttpEdge;
import amends.http.incidents.DecisionsResource;
import amends.http.incidents.Insights;
import amends.http.incidents.WhyResource;
import amends.recommendation.CompiledPolicySet;
import amends.releasing.ReleaseNames;
import amends.wire.CaseNotation;
import amends.wire.DecisionQueryReader;
import java.util.function.Supplier;

/** The wiring of decisions that were made: finding them, bringing back what they were made of, and making them again. */
final class Recollection {

    private final Transactions transactions;
    private final Supplier<CompiledPolicySet> policies;
    private final Recalling recalling;
    private final Replaying replaying;
    private final SaidWords said;

    /**
     * @param policies those in force, asked once a request
     * @param logbook what is logged and not in the database yet
     */
    Recollection(Store store, Supplier<CompiledPolicySet> policies, PastReleases past, Logbook logbook) {
        this.transactions = store.transactions();
        this.policies = policies;
        this.recalling = new Recalling(
                policies, new ReadableReleases(transactions, past::policies), past::calendars, new CaseNotation());
        this.said = new SaidWords(transactions, recalling, store.clock());
        this.replaying = new Replaying(transactions, recalling, new CaseNotation(), logbook);
    }

    /** Serves them, and why incidents stand as they do. */
    void serve(HttpEdge edge, Casekeeping cases) {
        new Insights(cases.casework(), cases.timelines(), replaying, policies)
                .routes()
                .forEach(edge::route);
        new DecisionsResource(lookingUp(), asked()).routes().forEach(edge::route);
        new WhyResource(cases.casework(), replaying, recalling, policies)
                .routes()
                .forEach(edge::route);
    }

    /** Finds decisions. */
    LookingUp lookingUp() {
        return new LookingUp(transactions);
    }

    /** What may be asked for by name where decisions are looked for. */
    Supplier<DecisionQueryReader.Names> asked() {
        LookingUp looking = lookingUp();
        ReleaseNames releases = new ReleaseNames(transactions);
        return () -> new DecisionQueryReader.Names(policies.get().policies(), looking::hasKind, releases::hash);
    }

    /** Brings back what decisions were made of. */
    Recalling recalling() {
        return recalling;
    }

    /** What customers were told, in the very words. */
    SaidWords said() {
        return said;
    }

    /** Finds a decision, and makes it again. */
    Replaying replaying() {
        return replaying;
    }
}
