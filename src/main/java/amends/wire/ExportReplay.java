package amends.wire;

import amends.casework.Again;
import amends.incident.SituationException;
import amends.policy.TooMuchEffortException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.wire.ExportedDecision.NotADecisionException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** Makes exported decisions again under some policies. Safe for any number of threads. */
public final class ExportReplay {

    private final CompiledPolicySet policies;
    private final CaseNotation notation = new CaseNotation();

    /** @param policies under which they are made */
    public ExportReplay(CompiledPolicySet policies) {
        this.policies = policies;
    }

    /** What came of one line. */
    public sealed interface Result {}

    /** The plan is the same but for the release that it names. */
    public record Same(String id, Plan plan) implements Result {}

    /** The plan is another. */
    public record Differs(String id, JsonNode before, JsonNode after) implements Result {}

    /** It cannot be made again. */
    public record Impossible(String id, Reason reason, String detail) implements Result {}

    /** Why a decision cannot be made again. */
    public enum Reason {
        /** Its customer's data were erased. */
        ERASED,
        /** It was stored with fields masked. */
        MASKED,
        /** These policies do not know its kind, or not with these fields. */
        MISFIT,
        /** The line is no decision. */
        UNREADABLE
    }

    /** Makes the decision of one line again. */
    public Result of(String line) {
        try {
            return of(ExportedDecision.read(line));
        } catch (NotADecisionException e) {
            return new Impossible(null, Reason.UNREADABLE, e.getMessage());
        }
    }

    private Result of(ExportedDecision decision) {
        String id = decision.id();
        if (decision.masked()) {
            return new Impossible(id, Reason.MASKED, "it was stored with fields masked");
        }
        if (decision.situation() == null || decision.plan() == null) {
            return new Impossible(
                    id,
                    decision.erasedAt() == null ? Reason.UNREADABLE : Reason.ERASED,
                    decision.erasedAt() == null
                            ? "has no situation or no plan"
                            : "it was erased at " + decision.erasedAt());
        }
        try {
            CaseNotation.Stored stored = notation.stored(policies.policies(), decision.situation());
            Plan plan = Again.plan(policies, stored.situation(), decision.asOf(), stored.judged());
            return compared(decision, plan);
        } catch (SituationException | TooMuchEffortException e) {
            return new Impossible(id, Reason.MISFIT, e.getMessage());
        } catch (MalformedBodyException e) {
            return new Impossible(id, Reason.UNREADABLE, e.getMessage());
        }
    }

    private static Result compared(ExportedDecision decision, Plan plan) {
        Plan asThen = Again.asOfRelease(plan, decision.release());
        byte[] written = PlanWriter.bytes(asThen, decision.id());
        if (new String(written, StandardCharsets.UTF_8).equals(decision.plan())) {
            return new Same(decision.id(), plan);
        }
        // A line that another program wrote anew has other spaces.
        JsonNode before = StrictJson.read(decision.plan().getBytes(StandardCharsets.UTF_8));
        JsonNode after = StrictJson.read(written);
        return before.equals(after) ? new Same(decision.id(), plan) : new Differs(decision.id(), before, after);
    }
}
