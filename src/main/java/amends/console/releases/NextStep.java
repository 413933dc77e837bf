package amends.console.releases;

import amends.release.CaseCount;
import amends.release.Gates;
import amends.release.Release;
import amends.releasing.Known;
import java.util.List;

/** Says what comes next for a release. */
final class NextStep {

    private NextStep() {}

    /** In a sentence or two, or null where nothing does: it serves, or cannot here. */
    static String of(Known known, Gates gates) {
        Release release = known.release();
        if (known.serves() || release.isTooNew()) {
            return null;
        }
        if (gates.requireCases()
                && new CaseCount(release.casesRun(), release.casesFailed(), List.of()).objection() != null) {
            return "It cannot serve before its cases pass: edit it first.";
        }
        boolean isProposed = known.proposed() != null;
        if (known.objection() != null) {
            return isProposed
                    ? "It waits for an approver. Once it is approved, an author activates it."
                    : "Next, propose it: approvers are shown it first. Once it is approved, an author activates it.";
        }
        if (isProposed || known.served() || !known.approvals().isEmpty()) {
            return "An author can activate it.";
        }
        return "Next, propose it, so that somebody else reads it; or activate it, for no approval is asked for here.";
    }

    /** What proposing a release will do. */
    static String ofProposing(Gates gates) {
        return "Approvers are shown it first, with what it changes and your reason. "
                + (gates.requireApproval()
                        ? "Once one of them who neither brought nor proposed it has approved it, an author can activate it."
                        : "No approval is asked for here, so an author can activate it at any time.")
                + " Nothing serves by this alone.";
    }
}
