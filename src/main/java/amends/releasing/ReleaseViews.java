package amends.releasing;

import amends.casework.Session;
import amends.casework.Transactions;
import amends.release.Activation;
import amends.release.Approval;
import amends.release.CaseCount;
import amends.release.Course;
import amends.release.Gates;
import amends.release.NodeState;
import amends.release.Release;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which releases there are, and how they stand. */
public final class ReleaseViews {

    /** A process that was not heard of for longer is gone. */
    public static final Duration HEARD = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final GateKeeper keeper;
    private final InstantSource clock;

    /** @param gates what a release has to pass */
    public ReleaseViews(Transactions transactions, Gates gates, InstantSource clock) {
        this.transactions = transactions;
        this.keeper = new GateKeeper(gates);
        this.clock = clock;
    }

    /**
     * Releases, the newest first.
     *
     * @param wanted which
     * @param most how many at most
     */
    public List<Known> all(Predicate<Release> wanted, int most) {
        return transactions.read(session -> {
            Course course = course(session);
            Set<String> served = served(course);
            return session.releases().all().stream()
                    .filter(wanted)
                    .limit(most)
                    .map(release -> known(session, release, course, served))
                    .toList();
        });
    }

    /**
     * A release.
     *
     * @param name its hash or how it begins
     * @throws NoSuchReleaseException where there is none, or more than one
     */
    public Known find(String name) {
        return transactions.read(session -> {
            Course course = course(session);
            return known(session, Lookup.find(session.releases(), name), course, served(course));
        });
    }

    /** The steps by which it was decided what serves. */
    public Course course() {
        return transactions.read(ReleaseViews::course);
    }

    /** The last step. */
    public Optional<Activation> latest() {
        return transactions.read(session -> session.releases().latest());
    }

    /** How many have approved a release. */
    public int approvals(String hash) {
        return transactions.read(session -> session.releases().approvals(hash)).size();
    }

    /** The processes on the database, by name. */
    public List<NodeState> nodes() {
        return transactions.read(
                session -> session.releases().nodes(clock.instant().minus(HEARD)));
    }

    private Known known(Session session, Release release, Course course, Set<String> served) {
        List<Approval> approvals = session.releases().approvals(release.hash());
        CaseCount cases = new CaseCount(release.casesRun(), release.casesFailed(), List.of());
        String objection = release.isTooNew() ? release.tooNew() : keeper.objection(release, cases, approvals, null);
        return new Known(
                release,
                approvals,
                course.serves().filter(release.hash()::equals).isPresent(),
                served.contains(release.hash()),
                objection);
    }

    private static Set<String> served(Course course) {
        Set<String> served = new HashSet<>();
        course.served().forEach(served::add);
        return served;
    }

    private static Course course(Session session) {
        return new Course(session.releases().activations(Course.STEPS));
    }
}
