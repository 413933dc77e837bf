package amends.releasing;

import amends.release.Approval;
import amends.release.Proposal;
import amends.release.Release;
import java.util.List;

/**
 * A release, and how it stands.
 *
 * @param proposed the step by which it is put before those who approve, or null where it is not
 * @param serves whether it is to serve now, by the steps
 * @param served whether it was to serve at some time
 * @param objection why it could not be activated now by somebody who has nothing to do with it, or null
 */
public record Known(
        Release release,
        List<Approval> approvals,
        Proposal proposed,
        boolean serves,
        boolean served,
        String objection) {

    public Known {
        approvals = List.copyOf(approvals);
    }

    /**
     * What keeps somebody from approving it: they brought or proposed it, or have approved it.
     *
     * @return in words that follow what the release is called, or null where nothing does
     */
    public String objectionToApprovalBy(Word word) {
        String objection = GateKeeper.objectionTo(release, proposed, word);
        return objection == null && GateKeeper.isApproved(approvals, word) ? "has your approval" : objection;
    }
}
