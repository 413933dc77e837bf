package amends.releasing;

import amends.casework.Session;
import amends.casework.Transactions;
import amends.release.Approval;
import amends.release.Course;
import amends.release.Proposal;
import amends.release.Proposal.Step;
import amends.release.Release;
import amends.releasing.ReleaseRefusedException.Why;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Puts releases before those who approve, and takes that back. A proposal opens and closes no gate: it says that its author is
 * done, and keeps them from being the second person as well.
 */
public final class Proposing {

    private final Transactions transactions;
    private final InstantSource clock;

    /** @param clock tells when something was done */
    public Proposing(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Proposes a release.
     *
     * @param name its hash or how it begins
     * @throws NoSuchReleaseException where there is none
     * @throws ReleaseRefusedException where it serves, is proposed already or too new, or where they have approved it
     */
    public Release propose(String name, Word word) {
        return transactions.write(session -> {
            session.releases().lock();
            Release release = Lookup.find(session.releases(), name);
            Course course = Courses.expected(session, word);
            if (release.isTooNew()) {
                throw new ReleaseRefusedException(Why.CANNOT_SERVE, release.tooNew(), null);
            }
            if (course.serves().filter(release.hash()::equals).isPresent()) {
                throw nothing(release.hash() + " serves already, so there is nothing to propose");
            }
            Proposal already = proposed(session, release.hash());
            if (already != null) {
                throw nothing(release.hash() + " is proposed already, by " + already.by() + " at " + already.at());
            }
            List<Approval> approvals = session.releases().approvals(release.hash());
            String objection = GateKeeper.objectionToProposal(release, approvals, word);
            if (objection != null) {
                throw new ReleaseRefusedException(Why.GATE, objection, null);
            }
            add(session, release.hash(), Step.PROPOSED, word, clock.instant());
            return release;
        });
    }

    /**
     * Withdraws the proposal of a release, whoever made it. Approvals stay.
     *
     * @param name its hash or how it begins
     * @throws NoSuchReleaseException where there is none
     * @throws ReleaseRefusedException where it is not proposed
     */
    public Release withdraw(String name, Word word) {
        return transactions.write(session -> {
            session.releases().lock();
            Release release = Lookup.find(session.releases(), name);
            Course unused = Courses.expected(session, word);
            if (proposed(session, release.hash()) == null) {
                throw nothing(release.hash() + " is not proposed, so there is nothing to withdraw");
            }
            add(session, release.hash(), Step.WITHDRAWN, word, clock.instant());
            return release;
        });
    }

    /** The step by which a release is proposed, or null where it is not. */
    static Proposal proposed(Session session, String hash) {
        List<Proposal> steps = session.releases().proposals(hash);
        Proposal last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        return last != null && last.step() == Step.PROPOSED ? last : null;
    }

    /**
     * A release comes to serve, which is the end of its proposal.
     *
     * @param word of who has it serve, or null where it is the rules folder
     */
    static void served(Session session, String hash, Word word, Instant now) {
        if (proposed(session, hash) != null) {
            add(session, hash, Step.SERVED, word, now);
        }
    }

    private static void add(Session session, String hash, Step step, Word word, Instant now) {
        String by = word == null ? null : word.by();
        String keyId = word == null ? null : word.keyId();
        String why = word == null ? null : word.why();
        session.releases().add(new Proposal(0, hash, step, by, keyId, why, now));
    }

    private static ReleaseRefusedException nothing(String message) {
        return new ReleaseRefusedException(Why.NOTHING_TO_DO, message, null);
    }
}
