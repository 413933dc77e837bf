package amends.serving;

import amends.policy.PolicyProblemsException;
import amends.release.Course;
import amends.release.Release.Origin;
import amends.releasing.ReleaseRefusedException;
import amends.releasing.ReleaseViews;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds in the database the release that serves when the process starts. */
public final class Beginning {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    private final ReleaseViews views;
    private final Shelf shelf;

    /** @param shelf makes releases ready to serve */
    public Beginning(ReleaseViews views, Shelf shelf) {
        this.views = views;
        this.shelf = shelf;
    }

    /** The release that is to serve by the steps, made ready; where it cannot, the last before it that can. */
    public Optional<Forged> last() {
        Course course = views.course();
        // An earlier version stored what served, but no steps.
        Stream<String> served = course.steps().isEmpty()
                ? views.all(release -> release.origin() == Origin.FOLDER, 1).stream()
                        .map(known -> known.release().hash())
                : course.served().distinct();
        return served.flatMap(hash -> forged(hash).stream()).findFirst();
    }

    /**
     * Has what is to serve by the database serve. Where nothing was ever decided there, it is filled from the rules folder.
     *
     * @param folder makes the rules folder ready to serve
     * @throws PolicyProblemsException where the folder was asked and cannot serve
     * @throws HeldBackException where the folder was asked and is held back, or nothing in the database can be loaded
     */
    public void begin(InForce inForce, FolderGate gate, Supplier<Forged> folder) {
        Optional<String> decided = views.course().serves();
        if (decided.isPresent()) {
            inForce.serve(last().orElseThrow(() -> new HeldBackException("release " + decided.get()
                    + " is to serve, and neither it nor any that served before can be loaded")));
            return;
        }
        Forged first = folder.get();
        Optional<Refusal> refusal = gate.admit(first);
        if (refusal.isPresent()) {
            throw new HeldBackException(refusal.get());
        }
        inForce.serve(first);
        LOG.info(
                "there was no release in the database: it was filled from the rules folder, with {}",
                first.serving().release());
    }

    private Optional<Forged> forged(String hash) {
        try {
            return Optional.of(shelf.take(views.find(hash).release()));
        } catch (PolicyProblemsException | ReleaseRefusedException e) {
            LOG.error("{} cannot be loaded: {}", hash, e.getMessage());
            return Optional.empty();
        }
    }
}
