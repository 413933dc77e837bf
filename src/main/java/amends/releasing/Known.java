package amends.releasing;

import amends.release.Approval;
import amends.release.Release;
import java.util.List;

/**
 * A release, and how it stands.
 *
 * @param serves whether it is to serve now, by the steps
 * @param served whether it was to serve at some time
 * @param objection why it could not be activated now by somebody who has nothing to do with it, or null
 */
public record Known(Release release, List<Approval> approvals, boolean serves, boolean served, String objection) {

    public Known {
        approvals = List.copyOf(approvals);
    }
}
