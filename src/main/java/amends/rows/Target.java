package amends.rows;

import amends.incident.Action;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A field that a column can fill.
 *
 * @param part {@code incident} or {@code customer}, as in a request; or {@code messages}, which say what was done; or
 *     {@code outcome} or {@code taken}, which tell what came afterwards
 */
record Target(String part, Field field) {

    /** What the names of a customer's fields begin with. */
    static final String OF_CUSTOMER = "customer.";

    private static final String CUSTOMER = "customer";
    private static final String OUTCOME = "outcome";
    private static final String TAKEN = "taken";

    /** What a message is called of which a row says only when it was sent. */
    static final String UNNAMED = "unnamed";

    private static final String MESSAGES = "messages";

    /** When messages were sent, where a row says no more of what was done. */
    private static final Map<String, Action> SENT =
            Map.of("acknowledgedAt", Action.ACKNOWLEDGE, "updatedAt", Action.STATUS);

    private static final FactShape SAID = new FactShape(
            "Outcome",
            List.of(
                    new Field("rating", FieldType.Basic.LONG, 0, Field.Pace.STEADY, false, null),
                    new Field("preferred", FieldType.Basic.TEXT, 1, Field.Pace.STEADY, false, null)));

    /** What was done, by its action; names stand in the cell. */
    private static final FactShape DONE = done();

    /** All fields of an incident of a kind, those of its customer, and what came afterwards. */
    static List<Target> of(Kind kind) {
        List<Target> targets = new ArrayList<>();
        add(targets, "incident", kind.shape());
        add(targets, CUSTOMER, StandardFacts.CUSTOMER);
        add(targets, OUTCOME, SAID);
        add(targets, TAKEN, DONE);
        // A kind may have a field of that name, and then means it.
        new TreeSet<>(SENT.keySet())
                .stream()
                        .filter(name -> !kind.shape().names().contains(name))
                        .map(name -> new Field(name, FieldType.Basic.INSTANT, 0, Field.Pace.EVENTFUL, false, null))
                        .forEach(field -> targets.add(new Target(MESSAGES, field)));
        return targets;
    }

    private static FactShape done() {
        List<Field> fields = new ArrayList<>();
        for (String action : Action.wireNames()) {
            fields.add(new Field(action, FieldType.Basic.TEXT, fields.size(), Field.Pace.STEADY, false, null));
        }
        return new FactShape("Taken", fields);
    }

    private static void add(List<Target> targets, String part, FactShape shape) {
        shape.fields().forEach(field -> targets.add(new Target(part, field)));
    }

    /** The name as a header and as {@code --map} spell it. */
    String name() {
        return part.equals("incident") || part.equals(MESSAGES) ? field.name() : part + "." + field.name();
    }

    /** Where it stands in a request. */
    String pointer() {
        return "/" + part + "/" + field.name();
    }

    /** Whether it tells what came afterwards, and is no part of what an evaluation is asked. */
    boolean isAfterwards() {
        return part.equals(OUTCOME) || part.equals(TAKEN);
    }

    /** Which message it says the instant of, or null. */
    Action message() {
        return part.equals(MESSAGES) ? SENT.get(field.name()) : null;
    }

    boolean is(String incidentField) {
        return part.equals("incident") && field.name().equals(incidentField);
    }
}
