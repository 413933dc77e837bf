package amends.console.incident;

import amends.book.Calling;
import amends.casework.CaseView;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.StandardFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Something that is known of an incident or its customer.
 *
 * @param label what it is called
 * @param text its value in words
 * @param at its value where that is an instant, or null
 */
public record FactLine(String label, String text, Instant at) {

    private static final Set<String> TOLD_ELSEWHERE = Set.of("id", "resolvedAt");

    /** What is known of the incident, that which its kind declares first. */
    static List<FactLine> ofIncident(CaseView view, PolicySet policies) {
        Kind kind = policies.kind(view.head().kind());
        if (kind == null || view.situation() == null) {
            return List.of();
        }
        Map<String, Object> known = view.situation().incident();
        List<FactLine> lines = new ArrayList<>();
        for (boolean standard : new boolean[] {false, true}) {
            for (Field field : kind.shape().fields()) {
                boolean isStandard = StandardFacts.INCIDENT.field(field.name()) != null;
                if (isStandard == standard && !TOLD_ELSEWHERE.contains(field.name())) {
                    add(lines, field, known);
                }
            }
        }
        return lines;
    }

    /** What is known of the customer. */
    static List<FactLine> ofCustomer(CaseView view) {
        List<FactLine> lines = new ArrayList<>();
        if (view.situation() != null) {
            FactShape shape = StandardFacts.CUSTOMER;
            shape.fields().forEach(field -> add(lines, field, view.situation().customer()));
        }
        return lines;
    }

    private static void add(List<FactLine> lines, Field field, Map<String, Object> known) {
        Object value = known.get(field.name());
        if (value != null) {
            String label = field.name().equals("id") ? "Name or number" : Calling.sentence(Calling.words(field.name()));
            boolean isChosen = field.type() instanceof FieldType.Closed;
            lines.add(new FactLine(
                    label,
                    isChosen ? chosen(value.toString()) : text(value),
                    value instanceof Instant instant ? instant : null));
        }
    }

    /** A value of a closed set, which is written in capitals: {@code very urgent} for {@code VERY_URGENT}. */
    static String chosen(String value) {
        return value.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Enum<?> one) {
            return chosen(one.name());
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
