package amends.console.incident;

import amends.book.StandardWords;
import amends.console.Form;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of the form of a new incident of a kind.
 *
 * @param first what matters most
 * @param more the rest
 */
public record NewFields(List<NewField> first, List<NewField> more) {

    /** What events say later, or what nobody has to reckon by hand. */
    private static final Set<String> DERIVED = Set.of(
            "resolvedAt",
            "openMinutes",
            "silentMinutes",
            "expectedMinutes",
            "acknowledged",
            "messagesSent",
            "reopenedCount");

    private static final Map<String, String> HINTS = Map.of(
            "incident.id", "Such as a table or an order. Left empty, it gets one.",
            "incident.channel", "Such as table 12, phone, web.",
            "incident.dueAt", "Or say how many minutes late it is.",
            "incident.currency", "Such as EUR. If left empty: that of the house.",
            "customer.id", "A name or number. Without one, limits per customer are not judged.",
            "customer.language", "Such as en or es.");

    private static final List<String> FIRST = List.of("delayMinutes", "dueAt", "channel", "severity");
    private static final List<String> FIRST_OF_CUSTOMER = List.of("id", "tier", "language");

    public NewFields {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    /**
     * The fields.
     *
     * @param form what was filled in
     * @param problems what is wrong, by the name of the field
     */
    static NewFields of(Kind kind, Form form, Map<String, String> problems) {
        List<NewField> first = new ArrayList<>();
        List<NewField> more = new ArrayList<>();
        for (Field field : kind.shape().fields()) {
            if (StandardFacts.INCIDENT.field(field.name()) == null) {
                first.add(field("incident.", field, form, problems));
            }
        }
        FIRST.forEach(name -> first.add(field("incident.", kind.shape().field(name), form, problems)));
        FIRST_OF_CUSTOMER.forEach(
                name -> first.add(field("customer.", StandardFacts.CUSTOMER.field(name), form, problems)));
        rest("incident.", StandardFacts.INCIDENT, FIRST).stream()
                .map(name -> field("incident.", kind.shape().field(name), form, problems))
                .forEach(more::add);
        rest("customer.", StandardFacts.CUSTOMER, FIRST_OF_CUSTOMER).stream()
                .map(name -> field("customer.", StandardFacts.CUSTOMER.field(name), form, problems))
                .forEach(more::add);
        return new NewFields(first, more);
    }

    private static List<String> rest(String above, FactShape shape, List<String> others) {
        return shape.names().stream()
                .filter(name -> !others.contains(name) && !(above.equals("incident.") && DERIVED.contains(name)))
                .toList();
    }

    private static NewField field(String above, Field field, Form form, Map<String, String> problems) {
        String name = above + field.name();
        return NewField.of(
                name,
                label(above, field.name()).orElseGet(() -> NewField.label(field)),
                field,
                HINTS.getOrDefault(name, ""),
                form.text(name),
                problems.getOrDefault(name, ""));
    }

    private static Optional<String> label(String above, String name) {
        return above.equals("customer.") ? StandardWords.customerLabel(name) : StandardWords.incidentLabel(name);
    }

    /** All of them. */
    public List<NewField> all() {
        List<NewField> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    /** Whether something in the rest is filled in or wrong, so that it has to be seen. */
    public boolean moreIsUsed() {
        return more.stream()
                .anyMatch(field -> !field.value().isEmpty() || !field.problem().isEmpty());
    }
}
