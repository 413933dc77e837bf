package amends.casework;

import amends.decision.Decision;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.promise.BusinessCalendar;
import amends.recommendation.CompiledPolicySet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Brings back what decisions were made of: their release and their situation. */
public final class Recalling {

    private static final String CURRENT = "current";

    private final Supplier<CompiledPolicySet> policies;
    private final Function<String, Optional<CompiledPolicySet>> releases;
    private final Function<String, Map<String, BusinessCalendar>> calendarsOf;
    private final Notation notation;

    /**
     * @param policies the policies in force
     * @param releases the policies of a release that is stored
     * @param calendarsOf the calendars of a release, by name
     */
    public Recalling(
            Supplier<CompiledPolicySet> policies,
            Function<String, Optional<CompiledPolicySet>> releases,
            Function<String, Map<String, BusinessCalendar>> calendarsOf,
            Notation notation) {
        this.policies = policies;
        this.releases = releases;
        this.calendarsOf = calendarsOf;
        this.notation = notation;
    }

    /**
     * What a decision was made of.
     *
     * @throws ReplayException where it is not there any more: it was erased or masked, or its release is not stored
     */
    public Recalled of(Decision decision) {
        return of(decision, policies(decision));
    }

    /**
     * What a decision was made of, with other policies.
     *
     * @param policies under which it is to be made
     * @throws ReplayException where it is not there any more, or these policies do not know it
     */
    public Recalled of(Decision decision, CompiledPolicySet policies) {
        if (decision.masked()) {
            throw new ReplayException("decision \"" + decision.id() + "\" was stored with fields masked");
        }
        if (decision.erasedAt() != null || decision.situation() == null || decision.plan() == null) {
            throw new ReplayException("decision \"" + decision.id() + "\" was erased at " + decision.erasedAt());
        }
        try {
            Situation stored = notation.situation(policies.policies(), decision.situation());
            // The clocks of an incident that is kept run on the calendars with which it was opened.
            boolean pinned = decision.incidentId() != null
                    && !decision.clocksRelease().equals(policies.policies().release());
            Situation situation = !pinned ? stored : stored.withPinned(calendarsOf.apply(decision.clocksRelease()));
            return new Recalled(decision, policies, situation, notation.isJudged(decision.situation()));
        } catch (SituationException e) {
            throw new ReplayException(refused(decision, policies), e);
        }
    }

    /**
     * The policies of a release: the hash of one that is stored, or {@code current} for the one in force.
     *
     * @throws ReplayException where it is not stored, or cannot be read
     */
    public CompiledPolicySet release(String asked) {
        CompiledPolicySet inForce = policies.get();
        String current = inForce.policies().release();
        return asked.equals(CURRENT) || asked.equals(current)
                ? inForce
                : releases.apply(asked)
                        .orElseThrow(() ->
                                new ReplayException("release " + asked + " is not stored; in force is " + current));
    }

    static String refused(Decision decision, CompiledPolicySet policies) {
        String release = policies.policies().release();
        return "decision \"" + decision.id() + "\" cannot be made again"
                + (release.equals(decision.release()) ? "" : " under release " + release);
    }

    private CompiledPolicySet policies(Decision decision) {
        CompiledPolicySet inForce = policies.get();
        return inForce.policies().release().equals(decision.release())
                ? inForce
                : releases.apply(decision.release())
                        .orElseThrow(
                                () -> new ReplayException("decision \"" + decision.id() + "\" was made under release "
                                        + decision.release() + ", which is not stored; in force is "
                                        + inForce.policies().release()));
    }
}
