package amends.rows;

import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * A field that a column can fill.
 *
 * @param part {@code incident} or {@code customer}, as in a request
 */
record Target(String part, Field field) {

    private static final String CUSTOMER = "customer";

    /** All fields of an incident of a kind, and those of its customer. */
    static List<Target> of(Kind kind) {
        List<Target> targets = new ArrayList<>();
        add(targets, "incident", kind.shape());
        add(targets, CUSTOMER, StandardFacts.CUSTOMER);
        return targets;
    }

    private static void add(List<Target> targets, String part, FactShape shape) {
        shape.fields().forEach(field -> targets.add(new Target(part, field)));
    }

    /** The name as a header and as {@code --map} spell it. */
    String name() {
        return part.equals(CUSTOMER) ? CUSTOMER + "." + field.name() : field.name();
    }

    /** Where it stands in a request. */
    String pointer() {
        return "/" + part + "/" + field.name();
    }

    boolean is(String incidentField) {
        return part.equals("incident") && field.name().equals(incidentField);
    }
}
