package amends;

import amends.access.Caller;
import amends.http.Asking;
import amends.http.HttpEdge;
import amends.http.batch.BatchServlet;
import amends.serving.Serving;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The wiring of evaluations of incidents that nobody keeps: one by one, and many at once. */
final class Evaluations {

    private Evaluations() {}

    /**
     * Serves them.
     *
     * @param serving the release that serves, asked once a request
     * @param asking evaluates and writes down
     * @param isWelcome whether somebody who was let in may still ask
     */
    static void serve(
            HttpEdge edge,
            AmendsConfiguration settings,
            Supplier<Serving> serving,
            Asking asking,
            Predicate<Caller> isWelcome) {
        edge.evaluations(
                () -> serving.get().policies(),
                asking,
                settings.limits().evaluations(),
                settings.service().maxRequestBytes());
        edge.servlet(
                "batch",
                new BatchServlet(
                        () -> serving.get().policies(),
                        asking,
                        settings.limits().batches(),
                        isWelcome),
                BatchServlet.route());
    }
}
