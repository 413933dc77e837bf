package amends.releasing;

import amends.ledger.FourEyes;
import amends.release.Approval;
import amends.release.CaseCount;
import amends.release.Gates;
import amends.release.Proposal;
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
     * @param word of who wants it to serve, or null where it is the rules folder
     * @return in words, or null where nothing does
     */
    String objection(Release release, CaseCount cases, List<Approval> approvals, Word word) {
        List<String> objections = new ArrayList<>();
        if (gates.requireCases()) {
            objections.add(cases.objection());
        }
        if (gates.requireApproval()) {
            objections.add(approval(release, approvals, word));
        }
        objections.removeIf(Objects::isNull);
        return objections.isEmpty() ? null : String.join("; ", objections);
    }

    /** Whoever brought a release is no second person; of one that the folder brought, whoever activates it is the first. */
    private static String approval(Release release, List<Approval> approvals, Word word) {
        boolean isBrought = release.by() != null || word == null;
        String first = isBrought ? release.by() : word.by();
        String firstKey = isBrought ? release.keyId() : word.keyId();
        boolean approved = approvals.stream()
                .anyMatch(approval -> (first == null || FourEyes.agree(first, approval.by()))
                        && !FourEyes.sameKey(firstKey, approval.keyId()));
        if (approved) {
            return null;
        }
        if (first == null) {
            return "it waits for approval";
        }
        return "it waits for approval by somebody other than " + first
                + (firstKey == null ? "" : ", with another key than " + firstKey);
    }

    /** The same without the gate of approval. */
    GateKeeper withoutApproval() {
        return new GateKeeper(new Gates(gates.requireCases(), false));
    }

    /**
     * What keeps somebody from approving a release.
     *
     * @param proposed the step by which it is proposed, or null where it is not
     * @return in words that follow what the release is called, or null where nothing does
     */
    static String objectionTo(Release release, Proposal proposed, Word word) {
        String brought = theirs(release.by(), release.keyId(), word);
        if (brought != null) {
            return "was brought " + brought + " cannot approve it";
        }
        String theirs = proposed == null ? null : theirs(proposed.by(), proposed.keyId(), word);
        return theirs == null ? null : "was proposed " + theirs + " cannot approve it";
    }

    /**
     * What keeps somebody from proposing a release: nobody is two persons.
     *
     * @return in words, or null where nothing does
     */
    static String objectionToProposal(Release release, List<Approval> approvals, Word word) {
        return approvals.stream()
                .map(approval -> theirs(approval.by(), approval.keyId(), word))
                .filter(Objects::nonNull)
                .findFirst()
                .map(theirs -> release.hash() + " was approved " + theirs + " cannot propose it as well")
                .orElse(null);
    }

    /** Whether somebody, or their key, is among those who approved. */
    static boolean isApproved(List<Approval> approvals, Word word) {
        return approvals.stream().anyMatch(approval -> theirs(approval.by(), approval.keyId(), word) != null);
    }

    /** Whether it was somebody's own doing: by whom or with what it was, or null where it was another's. */
    private static String theirs(String by, String keyId, Word word) {
        if (by != null && !FourEyes.agree(by, word.by())) {
            return "by " + by + ", who";
        }
        return FourEyes.sameKey(keyId, word.keyId()) ? "with the key " + keyId + ", which" : null;
    }
}
