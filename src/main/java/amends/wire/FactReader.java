package amends.wire;

import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.StandardFacts;
import amends.wire.FieldChecks.Check;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Reads the fields of incident and customer: stated ones only, and no others than their shape has. */
final class FactReader {

    private final Problems problems;
    private final Values values;

    FactReader(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    Map<String, Object> incident(ObjectNode incident, Kind kind, Spot at) {
        Map<String, Object> stated = fields(incident, kind.shape(), FieldChecks.INCIDENT, at);
        for (Field field : kind.shape().fields()) {
            if (field.required() && !incident.has(field.name())) {
                problems.missing(
                        at.at(field.name()),
                        "is required by " + kind.fullName(),
                        field.type().describe());
            }
        }
        return stated;
    }

    Map<String, Object> customer(JsonNode customer, Spot at) {
        if (!customer.isObject()) {
            problems.wrongType(at, "an object", customer);
            return Map.of();
        }
        return fields((ObjectNode) customer, StandardFacts.CUSTOMER, FieldChecks.CUSTOMER, at);
    }

    private Map<String, Object> fields(ObjectNode node, FactShape shape, Map<String, Check> checks, Spot at) {
        Map<String, Object> stated = new HashMap<>();
        node.properties().forEach(property -> {
            String name = property.getKey();
            Field field = shape.field(name);
            if (field != null) {
                field(field, property.getValue(), checks, at.at(name), stated);
            } else if (shape == StandardFacts.CUSTOMER || !name.equals("kind")) {
                unknown(name, shape, at.at(name));
            }
        });
        return stated;
    }

    private void field(Field field, JsonNode node, Map<String, Check> checks, Spot at, Map<String, Object> stated) {
        Object value = values.read(field.type(), node, at);
        if (value == null) {
            return;
        }
        Check check = checks.get(field.name());
        if (check == null || check.passes(value, node, at, problems)) {
            stated.put(field.name(), value);
        }
    }

    private void unknown(String name, FactShape shape, Spot at) {
        FactShape other = shape == StandardFacts.CUSTOMER ? StandardFacts.INCIDENT : StandardFacts.CUSTOMER;
        if (other.field(name) != null) {
            problems.add(
                    at,
                    "unknown field; it is one of the " + (shape == StandardFacts.CUSTOMER ? "incident" : "customer"));
            return;
        }
        problems.unknownKey(at, "unknown field of " + shape.name(), null, shape.names());
    }
}
