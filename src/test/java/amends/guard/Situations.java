package amends.guard;

import amends.incident.SituationException;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.StandardFacts;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws requests that are right for a policy set, two of each of its kinds. */
public final class Situations {
    private static final Instant NOW = Instant.parse("2026-05-02T19:31:00Z");
    private static final List<String> TEXTS = List.of("main", "dessert", "gold", "app", "storm", "", "aaaaaaaaab");

    private final Random random;

    /** Draws by chance. */
    public Situations(Random random) {
        this.random = random;
    }

    /** The requests. */
    public List<EvaluationRequest> of(PolicySet policies) {
        List<EvaluationRequest> requests = new ArrayList<>();
        for (String name : policies.kindNames()) {
            for (int i = 0; i < 2; i++) {
                try {
                    requests.add(new EvaluationReader(policies).read(request(policies.kind(name)), NOW));
                } catch (SituationException notMeant) {
                    throw new AssertionError(name + ": " + notMeant.problems(), notMeant);
                }
            }
        }
        return requests;
    }

    private ObjectNode request(Kind kind) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode incident =
                request.putObject("incident").put("kind", kind.fullName()).put("id", "1");
        incident.put("dueAt", NOW.minusSeconds(60L * random.nextInt(120)).toString());
        if (random.nextBoolean()) {
            incident.put(
                    "openedAt",
                    NOW.minusSeconds(60L * (120 + random.nextInt(120))).toString());
        }
        if (random.nextInt(4) > 0) {
            incident.put("orderValue", "86.50")
                    .put("currency", "USD")
                    .put("cause", text())
                    .put("severity", "MAJOR");
        }
        for (Field field : kind.shape().fields()) {
            boolean standard = StandardFacts.INCIDENT.field(field.name()) != null;
            if (!standard && (field.required() || random.nextBoolean())) {
                put(incident, field);
            }
        }
        if (random.nextBoolean()) {
            request.putObject("customer").put("id", "c").put("tier", text()).put("customerMonths", random.nextInt(60));
        }
        var taken = request.putArray("taken");
        for (int i = random.nextInt(5); i > 0; i--) {
            boolean status = random.nextBoolean();
            taken.addObject()
                    .put("action", status ? "status" : "compensate")
                    .put("name", status ? "late-meal.update" : "appetizer")
                    .put("at", NOW.minusSeconds(60L * random.nextInt(100)).toString());
        }
        return request;
    }

    private void put(ObjectNode incident, Field field) {
        FieldType type = field.type();
        if (type instanceof FieldType.Basic basic) {
            switch (basic) {
                case TEXT -> incident.put(field.name(), text());
                case BOOLEAN -> incident.put(field.name(), random.nextBoolean());
                case INT, LONG -> incident.put(field.name(), random.nextInt(12));
                case DECIMAL -> incident.put(field.name(), random.nextInt(50) + ".25");
                case DATE -> incident.put(field.name(), "2026-05-0" + (1 + random.nextInt(5)));
                case INSTANT ->
                    incident.put(
                            field.name(),
                            NOW.minusSeconds(random.nextInt(9_000)).toString());
            }
        } else if (type instanceof FieldType.Closed declared) {
            incident.put(
                    field.name(),
                    declared.values().get(random.nextInt(declared.values().size())));
        }
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
