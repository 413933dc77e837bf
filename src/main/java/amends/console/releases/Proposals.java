package amends.console.releases;

import amends.access.Role;
import amends.console.Visit;
import amends.http.ProblemException;
import amends.http.releases.Comparing;
import amends.http.releases.ReleaseDesk;
import amends.releasing.Known;
import amends.releasing.Word;
import java.util.ArrayList;
import java.util.List;

/** Tells which releases wait for somebody to approve them. */
record Proposals(ReleaseDesk desk) {

    /** To compare releases their files are read: more than a few are nobody's morning. */
    private static final int MOST_COMPARED = 5;

    /** Those that are proposed, the one that waits longest first, and before the others those that wait for the reader. */
    List<Waiting> of(Visit visit) {
        List<Known> theirs = new ArrayList<>();
        List<Known> others = new ArrayList<>();
        for (Known known : desk.views().proposed()) {
            (isFor(visit, known) ? theirs : others).add(known);
        }
        List<Waiting> all = new ArrayList<>();
        theirs.forEach(known -> all.add(told(known, true, all.size())));
        others.forEach(known -> all.add(told(known, false, all.size())));
        return all;
    }

    /** Whether somebody may approve a release, and has not done so. */
    static boolean isFor(Visit visit, Known known) {
        return visit.may(Role.APPROVER) && known.objectionToApprovalBy(word(visit, null, null)) == null;
    }

    /** What somebody says who decides here. */
    static Word word(Visit visit, String why, String expected) {
        return new Word(visit.by(), visit.caller().keyId(), why, expected);
    }

    private Waiting told(Known known, boolean isForReader, int before) {
        if (before >= MOST_COMPARED) {
            return new Waiting(known, null, "Its own page tells what it changes.", isForReader);
        }
        try {
            return new Waiting(
                    known,
                    Changes.of(new Comparing(desk).changesOf(known.release().hash())),
                    null,
                    isForReader);
        } catch (ProblemException cannot) {
            return new Waiting(
                    known,
                    null,
                    "What it changes cannot be told: " + cannot.problem().detail(),
                    isForReader);
        }
    }
}
