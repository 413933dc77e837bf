package amends.releasing;

import amends.casework.Session;
import amends.casework.Transactions;
import amends.release.Activation;
import amends.release.Activation.Step;
import amends.release.Approval;
import amends.release.CaseCount;
import amends.release.Course;
import amends.release.Gates;
import amends.release.Mode;
import amends.release.NodeState;
import amends.release.Proposal;
import amends.release.Release;
import amends.releasing.ReleaseRefusedException.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides what is to serve. Each decision is one transaction, and one comes after the other, whichever process takes it; so
 * every step is recorded, with who took it, when and why.
 */
public final class Releasing {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Transactions transactions;
    private final Mode mode;
    private final GateKeeper keeper;
    private final String node;
    private final InstantSource clock;

    /**
     * @param node the name of this process
     * @param clock tells when something was done
     */
    public Releasing(Transactions transactions, Mode mode, Gates gates, String node, InstantSource clock) {
        this.transactions = transactions;
        this.mode = mode;
        this.keeper = new GateKeeper(gates);
        this.node = node;
        this.clock = clock;
    }

    /**
     * Approves a release.
     *
     * @param name its hash or how it begins
     * @throws NoSuchReleaseException where there is none
     * @throws ReleaseRefusedException where they brought or proposed it, or have approved it already
     */
    public Release approve(String name, Word word) {
        return transactions.write(session -> {
            session.releases().lock();
            Release release = Lookup.find(session.releases(), name);
            Course unused = Courses.expected(session, word);
            Proposal proposed = Proposing.proposed(session, release.hash());
            String objection = GateKeeper.objectionTo(release, proposed, word);
            if (objection != null) {
                throw new ReleaseRefusedException(Why.GATE, release.hash() + " " + objection, null);
            }
            if (GateKeeper.isApproved(session.releases().approvals(release.hash()), word)
                    || !session.releases()
                            .approve(new Approval(
                                    release.hash(), word.by(), word.keyId(), word.why(), clock.instant()))) {
                throw new ReleaseRefusedException(
                        Why.NOTHING_TO_DO, word.by() + " has approved " + release.hash() + " already", null);
            }
            return release;
        });
    }

    /**
     * Lets a release serve; where the rules folder is followed, it is pinned.
     *
     * @param name its hash or how it begins
     * @param trial makes it ready to serve, outside of any transaction, and tells how its cases came out
     * @throws NoSuchReleaseException where there is none
     * @throws ReleaseRefusedException where a gate is closed, another release serves than was expected, or it cannot serve
     */
    public Activation activate(String name, Word word, Function<Release, CaseCount> trial) {
        Release wanted = transactions.read(session -> Lookup.find(session.releases(), name));
        CaseCount cases = tried(wanted, trial);
        return transactions.write(session -> {
            session.releases().lock();
            Course course = Courses.expected(session, word);
            Release release = Lookup.find(session.releases(), wanted.hash());
            String objection =
                    keeper.objection(release, cases, session.releases().approvals(release.hash()), word);
            if (objection != null) {
                throw new ReleaseRefusedException(
                        Why.GATE,
                        release.hash() + " does not serve: " + objection,
                        course.serves().orElse(null));
            }
            return step(session, Step.ACTIVATED, release.hash(), word);
        });
    }

    /**
     * Goes back to the release that served before. It passed the gates of its time, so none are asked again.
     *
     * @param trial as above
     * @throws ReleaseRefusedException where none served before, another serves than was expected, or it cannot serve
     */
    public Activation rollBack(Word word, Function<Release, CaseCount> trial) {
        Release wanted = transactions.read(session -> before(session, Courses.of(session)));
        CaseCount unused = tried(wanted, trial);
        return transactions.write(session -> {
            session.releases().lock();
            Course course = Courses.expected(session, word);
            Release release = before(session, course);
            if (!release.equals(wanted)) {
                throw new ReleaseRefusedException(
                        Why.SERVES_ANOTHER,
                        "another release came to serve meanwhile, so that going back would lead elsewhere",
                        course.serves().orElse(null));
            }
            return step(session, Step.ROLLED_BACK, release.hash(), word);
        });
    }

    /**
     * Follows the rules folder again.
     *
     * @throws ReleaseRefusedException where no release is pinned, or another serves than was expected
     */
    public Activation unpin(Word word) {
        return transactions.write(session -> {
            session.releases().lock();
            Course course = Courses.expected(session, word);
            if (mode == Mode.DATABASE) {
                throw new ReleaseRefusedException(
                        Why.NOTHING_TO_DO,
                        "releases come from the database here (releases: database), so no folder is followed",
                        course.serves().orElse(null));
            }
            if (course.pin().isEmpty()) {
                throw new ReleaseRefusedException(
                        Why.NOTHING_TO_DO,
                        "no release is pinned",
                        course.serves().orElse(null));
            }
            return step(session, Step.UNPINNED, null, word);
        });
    }

    /**
     * Asks whether a state of the rules folder, which is stored, may serve; where it may, that it does so is a step. What
     * serves already may go on, whatever the gates.
     *
     * @return why it may not, or empty where it may
     */
    public Optional<String> admit(String hash, CaseCount cases) {
        return transactions.write(session -> {
            session.releases().lock();
            Course course = Courses.of(session);
            Optional<Activation> pin = course.pin();
            if (pin.isPresent()) {
                return Optional.of(pin.get().release() + " is pinned by "
                        + pin.get().by() + ", so the rules folder is not followed until it is unpinned");
            }
            String serves = course.serves().orElse(null);
            if (!hash.equals(serves)) {
                String objection = objection(session, hash, cases, serves == null);
                if (objection != null) {
                    return Optional.of(objection);
                }
            }
            boolean said = course.latest()
                    .filter(latest -> hash.equals(latest.release()))
                    .isPresent();
            if (!said) {
                session.releases().add(new Activation(0, Step.FOLDER, hash, null, null, clock.instant(), node));
                Proposing.served(session, hash, null, clock.instant());
            }
            return Optional.empty();
        });
    }

    /** The very first release has nobody to be approved by, and nothing to serve in its place. */
    private String objection(Session session, String hash, CaseCount cases, boolean first) {
        Release release = Lookup.find(session.releases(), hash);
        if (first) {
            return keeper.withoutApproval().objection(release, cases, List.of(), null);
        }
        return keeper.objection(release, cases, session.releases().approvals(hash), null);
    }

    /**
     * Tells how this process stands.
     *
     * @param release the hash of what it serves
     * @param problem why it does not serve what is to serve, or null where it does
     */
    public void report(String release, String problem) {
        transactions.write(session -> {
            session.releases().report(new NodeState(node, release, problem == null, problem, clock.instant()));
            session.releases().forget(clock.instant().minus(FORGOTTEN_AFTER));
            return null;
        });
    }

    private Activation step(Session session, Step step, String release, Word word) {
        Instant now = clock.instant();
        session.releases().add(new Activation(0, step, release, word.by(), word.why(), now, node));
        if (release != null) {
            Proposing.served(session, release, word, now);
        }
        return session.releases().latest().orElseThrow();
    }

    private static Release before(Session session, Course course) {
        return course.before()
                .flatMap(session.releases()::find)
                .orElseThrow(() -> new ReleaseRefusedException(
                        Why.NOTHING_TO_DO,
                        "no other release served before",
                        course.serves().orElse(null)));
    }

    /** A release of a later version may mean something that this one does not know. */
    private static CaseCount tried(Release release, Function<Release, CaseCount> trial) {
        if (release.isTooNew()) {
            throw new ReleaseRefusedException(Why.CANNOT_SERVE, release.tooNew(), null);
        }
        return trial.apply(release);
    }
}
