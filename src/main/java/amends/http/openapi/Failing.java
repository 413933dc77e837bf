package amends.http.openapi;

import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.ref;

import amends.http.Problem;
import amends.http.Route;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The problems that routes may answer with, each told once. */
final class Failing {

    private static final String PLACE = "#/components/responses/";
    private static final String DEFAULT = "Failed";

    private static final Map<Integer, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "The request is broken: a body that is not JSON, a header that cannot be."),
            Map.entry(401, "There is no key, or none that is known."),
            Map.entry(403, "The key may not do this."),
            Map.entry(404, "There is nothing of this name."),
            Map.entry(409, "It does not fit how things stand; the type says why."),
            Map.entry(412, "It was changed since the version that If-Match names."),
            Map.entry(413, "The body is larger than the service takes."),
            Map.entry(415, "The body is of a media type that is not taken here, or not in UTF-8."),
            Map.entry(422, "What the request says is wrong; errors lists what and where."),
            Map.entry(429, "The key has asked too often; Retry-After says when to come back."),
            Map.entry(
                    503, "The service cannot do this now; Retry-After says when to come back, where that is known.")));

    private Failing() {}

    private static String name(int status) {
        return "Problem" + status;
    }

    /** All of them, and the one for what nobody foresaw. */
    static ObjectNode responses() {
        ObjectNode all = node();
        WORDS.forEach((status, words) -> {
            ObjectNode one = problem(words);
            if (status == 401) {
                header("WWW-Authenticate", one);
            } else if (status == 429) {
                header("Retry-After", one);
                header("RateLimit", one);
                header("RateLimit-Policy", one);
            } else if (status == 503) {
                header("Retry-After", one);
            }
            all.set(name(status), one);
        });
        all.set(DEFAULT, problem("Anything else that went wrong; the status and the type say what."));
        return all;
    }

    private static ObjectNode problem(String words) {
        ObjectNode response = node().put("description", words);
        response.putObject("content").putObject(Problem.MEDIA_TYPE).set("schema", ref("Problem"));
        return response;
    }

    private static void header(String name, ObjectNode response) {
        response.withObject("/headers").putObject(name).put("$ref", Headers.PLACE + name);
    }

    /** Adds what may go wrong on a route to the answers of its operation. */
    static void put(Route route, ObjectNode responses) {
        Set<Integer> statuses = new TreeSet<>(route.wire().fails());
        statuses.addAll(Set.of(429, 503));
        if (!route.isOpen()) {
            statuses.addAll(Set.of(401, 403));
        }
        if (route.path().contains("{")) {
            statuses.add(404);
        }
        if (!route.wire().bodies().isEmpty()) {
            statuses.addAll(Set.of(400, 413, 415, 422));
        }
        if (route.wire().parameters().stream().anyMatch(one -> one.in().equals("query"))) {
            statuses.add(422);
        }
        if (route.wire().parameters().stream().anyMatch(one -> one.in().equals("header"))) {
            statuses.add(400);
        }
        route.wire().answers().forEach(answer -> statuses.remove(answer.status()));
        for (int status : statuses) {
            responses.putObject(Integer.toString(status)).put("$ref", PLACE + name(status));
        }
        responses.putObject("default").put("$ref", PLACE + DEFAULT);
    }
}
