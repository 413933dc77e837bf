package amends.console.releases;

import amends.release.Activation;
import amends.release.Proposal;
import amends.release.Release;
import java.util.List;

/** How releases are told on pages. */
public final class Shown {

    private static final int SHORT = 12;

    private Shown() {}

    /** The beginning of a hash, enough to tell it from others. */
    public static String hash(String hash) {
        String hex = hash.replace("sha256:", "");
        return hex.substring(0, Math.min(SHORT, hex.length()));
    }

    /** How its cases came out. */
    public static String cases(Release release) {
        if (release.casesRun() == 0) {
            return "no cases";
        }
        int passed = Math.max(release.casesRun(), release.casesFailed()) - release.casesFailed();
        return passed + " of " + Math.max(release.casesRun(), release.casesFailed()) + " pass";
    }

    /** Who brought it. */
    public static String by(Release release) {
        return release.by() != null
                ? release.by()
                : release.origin() == Release.Origin.FOLDER ? "the rules folder" : "nobody said";
    }

    /** What was done in a step. */
    public static String step(Activation step) {
        String who = step.by() == null ? "" : " by " + step.by();
        return switch (step.step()) {
            case FOLDER -> "It was in the rules folder";
            case ACTIVATED -> "Activated" + who;
            case ROLLED_BACK -> "Rolled back" + who;
            case UNPINNED -> "Unpinned" + who + "; the rules folder is followed again";
        };
    }

    /** What was done in a step of a proposal. */
    public static String step(Proposal step) {
        String who = step.by() == null ? "" : " by " + step.by();
        return switch (step.step()) {
            case PROPOSED -> "Proposed" + who;
            case WITHDRAWN -> "Withdrawn" + who;
            case SERVED -> "It came to serve" + (step.by() == null ? " from the rules folder" : ", decided" + who);
        };
    }

    /** Names in a row. */
    public static String names(List<String> names) {
        return names.isEmpty() ? "nobody yet" : String.join(", ", names);
    }
}
