package amends.releasing;

import amends.ledger.FourEyes;
import amends.release.Approval;
import amends.release.CaseCount;
import amends.release.Gates;
import amends.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says whether a release passes the gates. */
final class GateKeeper {

    private final Gates gates;

    GateKeeper(Gates gates) {
        this.gates = gates;
    }

    /**
     * What keeps a release from serving.
     *
     * @param cases how its cases came out
     * @param by who wants it to serve, or null where it is the rules folder
     * @return in words, or null where nothing does
     */
    String objection(Release release, CaseCount cases, List<Approval> approvals, String by) {
        List<String> objections = new ArrayList<>();
        if (gates.requireCases()) {
            objections.add(cases.objection());
        }
        if (gates.requireApproval()) {
            objections.add(approval(release, approvals, by));
        }
        objections.removeIf(Objects::isNull);
        return objections.isEmpty() ? null : String.join("; ", objections);
    }

    /** Whoever brought a release is no second person; of one that the folder brought, whoever activates it is the first. */
    private static String approval(Release release, List<Approval> approvals, String by) {
        String first = release.by() != null ? release.by() : by;
        boolean approved =
                approvals.stream().anyMatch(approval -> first == null || FourEyes.agree(first, approval.by()));
        if (approved) {
            return null;
        }
        return first == null ? "it waits for approval" : "it waits for approval by somebody other than " + first;
    }

    /** The same without the gate of approval. */
    GateKeeper withoutApproval() {
        return new GateKeeper(new Gates(gates.requireCases(), false));
    }

    /** Whether somebody may approve a release. */
    static boolean mayApprove(Release release, String by) {
        return release.by() == null || FourEyes.agree(release.by(), by);
    }
}
