package amends.http;

import amends.http.Problem.Fault;
import amends.policy.Nearest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/** Tells what is wrong in the query of a request. */
public final class QueryFaults {

    private QueryFaults() {}

    /**
     * The query, in which every key is known and stands once.
     *
     * @throws ProblemException where it is not so
     */
    public static MultivaluedMap<String, String> check(ContainerRequestContext http, List<String> known) {
        MultivaluedMap<String, String> query = http.getUriInfo().getQueryParameters();
        List<Fault> faults = new ArrayList<>();
        query.forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(new Fault(
                        '/' + name,
                        "unknown parameter",
                        known.isEmpty() ? null : "one of " + String.join(", ", known),
                        null,
                        Nearest.to(name, known),
                        null,
                        null,
                        null,
                        null));
            } else if (values.size() > 1) {
                faults.add(Fault.at('/' + name, "is given twice"));
            }
        });
        if (!faults.isEmpty()) {
            throw of(faults);
        }
        return query;
    }

    /** A problem of one fault. */
    public static ProblemException of(Fault fault) {
        return of(List.of(fault));
    }

    private static ProblemException of(List<Fault> faults) {
        Fault first = faults.get(0);
        String detail = faults.size() == 1
                ? first.pointer() + ": " + first.detail()
                : faults.size() + " things are wrong in the query; errors lists them";
        return new ProblemException(
                new Problem("/problems/invalid-query", "The query is wrong", 422, detail, null, faults));
    }
}
