package amends.wire;

import amends.casework.Mask;
import amends.casework.Recording;
import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.Nearest;
import amends.policy.PolicySet;
import amends.policy.StandardFacts;
import amends.recommendation.Evaluated;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps fields of incidents and customers out of decisions. In the place of their values stands {@code ***}; so it does
 * wherever else in the request one of the values occurs. Of the plan only what no value can show in is left: what is
 * recommended and withheld by which rules, and the states of the clocks.
 */
public final class FieldMask implements Mask {

    private static final String INCIDENT = "incident";
    private static final String CUSTOMER = "customer";

    private final List<String> fields;

    /** @param fields such as {@code customer.id} and {@code incident.cause} */
    public FieldMask(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Of some fields, what is wrong with those that no fact has; each is told with the nearest that one has. */
    public static List<String> problems(List<String> fields, PolicySet policies) {
        Set<String> known = known(policies);
        List<String> problems = new ArrayList<>();
        for (String field : fields) {
            if (field == null || !known.contains(field)) {
                String nearest = field == null ? null : Nearest.to(field, known);
                problems.add("no incident and no customer has the field " + field
                        + (nearest == null ? ", such as customer.id" : "; did you mean " + nearest + "?"));
            }
        }
        return problems;
    }

    private static Set<String> known(PolicySet policies) {
        Set<String> known = new TreeSet<>();
        add(known, INCIDENT, StandardFacts.INCIDENT.names());
        add(known, CUSTOMER, StandardFacts.CUSTOMER.names());
        for (DomainPolicy domain : policies.domains()) {
            for (Kind kind : domain.kinds().values()) {
                add(known, INCIDENT, kind.shape().names());
            }
        }
        return known;
    }

    private static void add(Set<String> known, String fact, Collection<String> names) {
        names.forEach(name -> known.add(fact + "." + name));
    }

    @Override
    public Optional<Left> of(String id, Recording.Asked asked, Evaluated evaluated) {
        ObjectNode request = (ObjectNode) StrictJson.read(asked.request().getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        Secrets secrets = new Secrets();
        for (String field : fields) {
            JsonNode value = request.at("/" + field.replace('.', '/'));
            if (!value.isMissingNode()) {
                found.add(field);
                secrets.add(value);
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        for (String field : found) {
            int dot = field.indexOf('.');
            ((ObjectNode) request.get(field.substring(0, dot))).put(field.substring(dot + 1), Secrets.MASKED);
        }
        JsonNode kind = request.at("/incident/kind");
        JsonNode asOf = request.get("asOf");
        secrets.hide(request);
        // What was asked about, and for when, is no field of a fact.
        ((ObjectNode) request.get(INCIDENT)).set("kind", kind);
        if (asOf != null) {
            request.set("asOf", asOf);
        }
        return Optional.of(new Left(
                situation(request, found, evaluated.plan().asOf()),
                new String(PlanWriter.outline(evaluated.plan(), id), StandardCharsets.UTF_8),
                text(request.at("/customer/id")),
                text(request.at("/incident/id")),
                asked.traceId() == null || secrets.isIn(asked.traceId()) ? null : asked.traceId()));
    }

    private static String text(JsonNode left) {
        return left.isTextual() && !left.textValue().equals(Secrets.MASKED) ? left.textValue() : null;
    }

    private static String situation(JsonNode request, List<String> masked, Instant asOf) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = StrictJson.factory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("asOf", asOf.toString());
            json.writeArrayFieldStart("masked");
            for (String field : masked) {
                json.writeString(field);
            }
            json.writeEndArray();
            json.writeFieldName("request");
            StrictJson.write(request, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
