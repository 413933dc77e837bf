package amends.wire;

import amends.incident.LedgerSnapshot;
import amends.incident.Pause;
import amends.incident.PromiseMade;
import amends.incident.SetAside;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.policy.Kind;
import amends.policy.PolicySet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads evaluation requests, strictly: every value has its field's type, every key is known, and nothing is guessed. All
 * problems of a request are told at once. Whether what is stated contradicts itself is judged by the evaluation.
 */
public final class EvaluationReader {

    private static final List<String> KEYS =
            List.of("incident", "customer", "taken", "pauses", "reopenings", "promises", "setAside", "asOf");

    private final PolicySet policies;
    private final Collection<String> calendars;

    /** @param policies whose kinds are known */
    public EvaluationReader(PolicySet policies) {
        this(policies, policies.library().calendars().keySet());
    }

    /** @param calendars the names of calendars that promises may have been made with */
    EvaluationReader(PolicySet policies, Collection<String> calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /**
     * Reads a request from its body.
     *
     * @param body JSON in UTF-8
     * @param now the instant for which a request without {@code asOf} asks; a part of a second is cut off
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where the request is wrong, with every problem
     */
    public EvaluationRequest read(byte[] body, Instant now) {
        return read(StrictJson.read(body), now);
    }

    /**
     * Reads a request from a tree.
     *
     * @param request what {@link StrictJson} read, or the like
     * @param now as above
     * @throws amends.incident.SituationException where the request is wrong, with every problem
     */
    public EvaluationRequest read(JsonNode request, Instant now) {
        Problems problems = new Problems();
        EvaluationRequest read = new Reading(problems).request(request, now);
        problems.throwIfAny();
        return read;
    }

    private final class Reading {
        private final Problems problems;
        private final Values values;
        private final FactReader facts;
        private final HistoryReader history;

        Reading(Problems problems) {
            this.problems = problems;
            this.values = new Values(problems);
            this.facts = new FactReader(problems, values);
            this.history = new HistoryReader(problems, values, calendars);
        }

        /** The request, or null where there are problems. */
        EvaluationRequest request(JsonNode body, Instant now) {
            Spot at = Spot.REQUEST;
            Part request = Part.of(body, at, problems, KEYS);
            if (request == null) {
                return null;
            }
            JsonNode asOfNode = request.get("asOf");
            Instant asOf =
                    asOfNode == null ? now.truncatedTo(ChronoUnit.SECONDS) : values.instant(asOfNode, at.at("asOf"));
            JsonNode incidentNode = request.required("incident", "an object with kind and the incident's fields");
            Kind kind = incidentNode == null ? null : kind(incidentNode, at.at("incident"));
            Map<String, Object> incident =
                    kind == null ? Map.of() : facts.incident((ObjectNode) incidentNode, kind, at.at("incident"));
            JsonNode customerNode = request.get("customer");
            Map<String, Object> customer =
                    customerNode == null ? Map.of() : facts.customer(customerNode, at.at("customer"));
            List<Taken> taken = history.taken(request.get("taken"), at.at("taken"));
            List<Pause> pauses = history.pauses(request.get("pauses"), at.at("pauses"));
            List<Instant> reopenings = history.reopenings(request.get("reopenings"), at.at("reopenings"));
            List<PromiseMade> promises = history.promises(request.get("promises"), at.at("promises"));
            List<SetAside> setAside = history.setAside(request.get("setAside"), at.at("setAside"));
            if (asOf == null || kind == null) {
                return null;
            }
            new TimeChecks(problems, asOf, at).check(incident, history.times());
            return new EvaluationRequest(
                    new Situation(
                            kind.fullName(),
                            incident,
                            customer,
                            taken,
                            pauses,
                            reopenings,
                            promises,
                            setAside,
                            Map.of(),
                            LedgerSnapshot.EMPTY),
                    asOf);
        }

        private Kind kind(JsonNode incident, Spot at) {
            if (!incident.isObject()) {
                problems.wrongType(at, "an object with kind and the incident's fields", incident);
                return null;
            }
            JsonNode kindNode = incident.get("kind");
            if (kindNode == null) {
                problems.missing(at.at("kind"), "is required", "a declared kind, such as " + anyKind());
                return null;
            }
            String name = values.text(kindNode, at.at("kind"));
            if (name == null) {
                return null;
            }
            Kind kind = policies.kind(name);
            if (kind == null) {
                problems.unknownText(at.at("kind"), "unknown kind", "a declared kind", kindNode, policies.kindNames());
            }
            return kind;
        }

        private String anyKind() {
            return policies.kindNames().stream().findFirst().orElse("restaurant.LateMeal");
        }
    }
}
