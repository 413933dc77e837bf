package amends.releasing;

import amends.casework.Session;
import amends.casework.Transactions;
import amends.release.Activation;
import amends.release.Approval;
import amends.release.CaseCount;
import amends.release.Course;
import amends.release.Gates;
import amends.release.NodeState;
import amends.release.Proposal;
import amends.release.Release;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
            Reading reading = Reading.of(session);
            return session.releases().all().stream()
                    .filter(wanted)
                    .limit(most)
                    .map(release -> known(reading, release))
                    .toList();
        });
    }

    /** The releases that are proposed, the one that waits longest first. */
    public List<Known> proposed() {
        return transactions.read(session -> {
            Reading reading = Reading.of(session);
            return reading.proposed().keySet().stream()
                    .flatMap(hash -> session.releases().find(hash).stream())
                    .map(release -> known(reading, release))
                    .toList();
        });
    }

    /** What was done with the proposals of a release, in order. */
    public List<Proposal> proposals(String hash) {
        return transactions.read(session -> session.releases().proposals(hash));
    }

    /**
     * A release.
     *
     * @param name its hash or how it begins
     * @throws NoSuchReleaseException where there is none, or more than one
     */
    public Known find(String name) {
        return transactions.read(session -> known(Reading.of(session), Lookup.find(session.releases(), name)));
    }

    /** The steps by which it was decided what serves. */
    public Course course() {
        return transactions.read(Courses::of);
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

    private Known known(Reading reading, Release release) {
        List<Approval> approvals = reading.session().releases().approvals(release.hash());
        CaseCount cases = new CaseCount(release.casesRun(), release.casesFailed(), List.of());
        String objection = release.isTooNew() ? release.tooNew() : keeper.objection(release, cases, approvals, null);
        return new Known(
                release,
                approvals,
                reading.proposed().get(release.hash()),
                reading.course().serves().filter(release.hash()::equals).isPresent(),
                reading.served().contains(release.hash()),
                objection);
    }

    /**
     * What is read once for all releases that are told of.
     *
     * @param proposed the steps by which releases are proposed, by hash, the oldest first
     */
    private record Reading(Session session, Course course, Set<String> served, Map<String, Proposal> proposed) {

        static Reading of(Session session) {
            Course course = Courses.of(session);
            Set<String> served = course.served().collect(Collectors.toSet());
            Map<String, Proposal> proposed = new LinkedHashMap<>();
            session.releases().proposed().forEach(one -> proposed.put(one.release(), one));
            return new Reading(session, course, served, proposed);
        }
    }
}
