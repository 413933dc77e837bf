package amends.check.meaning;

import amends.policy.Condition;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Operand;
import amends.policy.StandardFacts;
import java.util.List;
import java.util.Set;

/**
 * A field of one fact of an evaluation.
 *
 * @param fact {@code Incident} for whatever kind, {@code Customer}, or the name of a fact beside them
 * @param field the field
 */
record Slot(String fact, Field field) {

    static final String INCIDENT = "Incident";
    static final String CUSTOMER = "Customer";

    private static final Set<String> ALWAYS_KNOWN = Set.of(
            "Incident.acknowledged",
            "Incident.reopenedCount",
            "Clock.promise",
            "Clock.state",
            "Clock.remainingMinutes",
            "Clock.overdueMinutes",
            "Taken.action",
            "Taken.name",
            "Taken.minutesAgo",
            "Hours.calendar",
            "Hours.open");
    private static final Set<String> COUNTS = Set.of(
            "Incident.messagesSent",
            "Incident.reopenedCount",
            "Incident.orderValue",
            "Customer.customerMonths",
            "Customer.incidentsLast90Days",
            "Customer.sameKindLast90Days",
            "Customer.goodwillLast90Days",
            "Taken.amount");

    static Slot incident(String field) {
        return new Slot(INCIDENT, StandardFacts.INCIDENT.field(field));
    }

    String name() {
        return field.name();
    }

    private String path() {
        return fact + "." + field.name();
    }

    /** By the names alone, for sets of values are looked up by it all the time. */
    @Override
    public int hashCode() {
        return 31 * fact.hashCode() + field.name().hashCode();
    }

    /** Everything that it can be at all. */
    Allowed universe() {
        boolean unknown = !field.required() && field.initial() == null && !ALWAYS_KNOWN.contains(path());
        return new Allowed(known(), unknown);
    }

    private Values known() {
        if (field.type() == FieldType.Basic.BOOLEAN) {
            return Names.of(List.of(true, false));
        }
        if (field.type() instanceof FieldType.Closed closed) {
            return Names.of(closed.values());
        }
        if (field.type() == FieldType.Basic.TEXT) {
            return Names.all();
        }
        Scale scale = Scale.of(field.type());
        boolean count = field.isRunning() || COUNTS.contains(path());
        return count ? Ranges.notNegative(scale) : Ranges.all(scale);
    }

    /** What it may be where a comparison with a literal holds, or null where that is no set of values. */
    Allowed where(Condition condition) {
        Values values = null;
        if (condition instanceof Condition.OneOf oneOf) {
            values = oneOf(oneOf);
        } else if (condition instanceof Condition.Compare compare
                && compare.operand() instanceof Operand.Constant constant) {
            values = compared(compare, constant.value());
        }
        return values == null ? null : new Allowed(values, false);
    }

    private Values oneOf(Condition.OneOf oneOf) {
        Values values;
        if (field.type().isOrdered()) {
            Scale scale = Scale.of(field.type());
            Ranges none = Ranges.all(scale);
            for (Object value : oneOf.values()) {
                none = none.and(Ranges.only(scale, value).complement());
            }
            values = none.complement();
        } else {
            values = Names.of(oneOf.values());
        }
        return oneOf.negated() ? values.complement() : values;
    }

    private Values compared(Condition.Compare compare, Object value) {
        if (field.type().isOrdered()) {
            return Ranges.where(Scale.of(field.type()), compare.operator(), value);
        }
        return switch (compare.operator()) {
            case EQUAL -> Names.of(List.of(value));
            case UNEQUAL -> Names.of(List.of(value)).complement();
            default -> null;
        };
    }
}
