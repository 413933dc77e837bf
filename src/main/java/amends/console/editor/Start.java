package amends.console.editor;

import amends.console.Form;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.StandardFacts;
import amends.testing.Case;
import amends.testing.Step;
import amends.testing.Suite;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.SituationWriter;
import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts an incident together: that of a case, or none, with what somebody states of it. What is stated takes the place of
 * whatever it derives from, so that the two never disagree.
 */
final class Start {

    /** What goes where a minute is stated: the instants from which it would be counted. */
    private static final Map<String, List<String>> INSTANTS = Map.of(
            "delayMinutes", List.of("dueAt", "openedAt", "resolvedAt"),
            "openMinutes", List.of("openedAt", "dueAt", "resolvedAt"),
            "expectedMinutes", List.of("expectedAt"));

    private static final Set<String> OF_TAKEN = Set.of("acknowledged", "messagesSent", "silentMinutes");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Suite suite;
    private final ObjectNode request;

    private Start(Suite suite, ObjectNode request) {
        this.suite = suite;
        this.request = request;
    }

    /** What a case is chosen by. */
    static String key(Case one) {
        return one.file() + ':' + one.at().line() + ':' + one.name();
    }

    /** The case of a key, or null. */
    static Case chosen(Suite suite, String key) {
        return key.isEmpty()
                ? null
                : suite.cases().stream()
                        .filter(one -> key(one).equals(key))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * What is known before anything is stated.
     *
     * @param from the case, or null
     * @param now the instant asked for where there is no case
     */
    static Start of(Suite suite, Kind kind, Case from, Instant now) {
        if (from == null || !from.steps().get(0).situation().kind().equals(kind.fullName())) {
            ObjectNode request = NODES.objectNode();
            request.putObject("incident").put("kind", kind.fullName());
            request.put("asOf", now.toString());
            return new Start(suite, request);
        }
        Step step = from.steps().get(0);
        byte[] text = SituationWriter.text(step.situation(), step.asOf()).getBytes(StandardCharsets.UTF_8);
        return new Start(suite, (ObjectNode) StrictJson.read(text));
    }

    /** States what was filled in and differs from what was there at first; an emptied field is unknown. */
    Start stating(Form form, Kind kind) {
        form.values().forEach((key, values) -> {
            int dot = key.indexOf('.');
            String of = dot < 0 ? "" : key.substring(0, dot);
            String name = key.substring(dot + 1);
            Field field = switch (of) {
                case "incident" -> kind.shape().field(name);
                case "customer" -> StandardFacts.CUSTOMER.field(name);
                default -> null;
            };
            if (field != null) {
                state(of, field, values.get(0).strip());
            }
        });
        return this;
    }

    private void state(String of, Field field, String value) {
        ObjectNode fact = request.withObjectProperty(of);
        if (of.equals("incident")) {
            INSTANTS.getOrDefault(field.name(), List.of()).forEach(fact::remove);
            if (OF_TAKEN.contains(field.name())) {
                request.remove("taken");
            }
        }
        if (value.isEmpty()) {
            fact.remove(field.name());
        } else {
            fact.set(field.name(), node(field.type(), value));
        }
    }

    /** What is no number where one is wanted goes on as text, and is refused by name. */
    private static JsonNode node(FieldType type, String value) {
        if (type.isWhole() && value.matches("-?\\d{1,18}")) {
            return NODES.numberNode(Long.parseLong(value));
        }
        if (type == FieldType.Basic.BOOLEAN && (value.equals("true") || value.equals("false"))) {
            return NODES.booleanNode(value.equals("true"));
        }
        return NODES.textNode(value);
    }

    /**
     * The incident.
     *
     * @throws amends.incident.SituationException where something is missing or of the wrong type
     */
    EvaluationRequest request(Instant now) {
        return new EvaluationReader(suite.policies().policies()).read(request, now);
    }

    /** The same with another value of one fact. */
    Start with(String of, Field field, String value) {
        Start other = new Start(suite, request.deepCopy());
        other.state(of, field, value);
        return other;
    }
}
