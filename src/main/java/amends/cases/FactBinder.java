package amends.cases;

import amends.cases.CaseRequest.Place;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.policy.FactShape;
import amends.policy.Kind;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.PolicySet;
import amends.policy.Position;
import amends.policy.StandardFacts;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.yaml.Problems;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Binds what a case states to the policies' kinds, as strictly as a request, and tells what is wrong where it stands. */
final class FactBinder {

    private static final String CLOCK = "/asOf";
    private static final String OPENED = "/incident/openedAt";

    /** How a complaint begins, and the code under which files are told of it. */
    private static final Map<String, String> CODES = new LinkedHashMap<>();

    static {
        CODES.put("unknown field", "unknown-field");
        CODES.put("unknown kind", "unknown-kind");
        CODES.put("unknown calendar", "unknown-calendar");
        CODES.put("is required", "missing-key");
        CODES.put("is before the incident was opened", "clock-before-incident");
    }

    private final Problems problems;
    private final PolicySet policies;
    private final EvaluationReader reader;

    FactBinder(Problems problems, PolicySet policies) {
        this.problems = problems;
        this.policies = policies;
        this.reader = new EvaluationReader(policies);
    }

    /**
     * The request, or null where it is refused.
     *
     * @param start where the case starts
     */
    EvaluationRequest bind(CaseRequest request, Position start) {
        checkEmptied(request);
        if (!request.json().has("asOf")) {
            problems.add(PolicyProblem.of("missing-key", start, "\"asOf\" is missing: a case reads no clock")
                    .expecting("asOf: and an instant, in the case or in the defaults", null));
            return null;
        }
        try {
            return reader.read(request.json(), Instant.EPOCH);
        } catch (SituationException e) {
            e.problems().forEach(problem -> problems.add(told(problem, request, start)));
            return null;
        }
    }

    /** What is taken away must be something that could be there; the request, which lacks it, does not show. */
    private void checkEmptied(CaseRequest request) {
        checkEmptied(request, "customer", StandardFacts.CUSTOMER);
        Kind kind = policies.kind(request.json().at("/incident/kind").asText());
        if (kind != null) {
            checkEmptied(request, "incident", kind.shape());
        }
    }

    private void checkEmptied(CaseRequest request, String part, FactShape shape) {
        request.emptied(part).forEach((field, place) -> {
            if (shape.field(field) == null && !(part.equals("incident") && field.equals("kind"))) {
                problems.add(PolicyProblem.of(
                                "unknown-field",
                                place.keyAt(),
                                part + "." + field + ": unknown field of " + shape.name())
                        .nearest(Nearest.to(field, shape.names())));
            }
        });
    }

    private static PolicyProblem told(SituationProblem problem, CaseRequest request, Position start) {
        String code = CODES.entrySet().stream()
                .filter(known -> problem.message().startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("case-facts");
        String what = problem.pointer().isEmpty()
                ? "the case"
                : problem.pointer()
                        .substring(1)
                        .replace('/', '.')
                        .replace("~1", "/")
                        .replace("~0", "~");
        return PolicyProblem.of(code, at(problem, request, start), what + ": " + problem.message())
                .expecting(problem.expected(), problem.found())
                .nearest(problem.nearest());
    }

    private static Position at(SituationProblem problem, CaseRequest request, Position start) {
        Place place = request.place(problem.pointer());
        Place opened = request.place(OPENED);
        if (problem.pointer().equals(CLOCK) && opened != null && opened.own() && !place.own()) {
            return opened.at();
        }
        if (place != null) {
            return problem.found() == null ? place.keyAt() : place.at();
        }
        String above = problem.pointer();
        while (above.lastIndexOf('/') > 0) {
            above = above.substring(0, above.lastIndexOf('/'));
            if (request.place(above) != null) {
                return request.place(above).keyAt();
            }
        }
        return start;
    }
}
