package amends.book;

import amends.policy.Field;
import amends.policy.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How one fact is spoken of.
 *
 * @param subject the fact itself: {@code it}, {@code the customer}
 * @param ofIt how a noun belongs to it, with {@code %s} for the noun: {@code its %s}
 * @param measures fields with words of their own for quantities
 * @param flags fields with words of their own for yes and no
 * @param nouns fields with a name of their own
 * @param states what is said where a field is one of a closed set, by {@code field VALUE}
 */
record Voice(
        String subject,
        String ofIt,
        Map<String, Measure> measures,
        Map<String, Flag> flags,
        Map<String, String> nouns,
        Map<String, String> states) {

    /** What is left of names such as laterMinutes without the unit: no nouns. */
    private static final Set<String> COMPARATIVES =
            Set.of("late", "later", "early", "earlier", "long", "longer", "short");

    /**
     * How a quantity is told.
     *
     * @param subject who, or null for the fact itself
     * @param before what comes before the quantity
     * @param unit of what
     * @param after what comes after it
     */
    record Measure(String subject, String before, Unit unit, String after) {}

    /**
     * How yes and no are told.
     *
     * @param subject who, or null for the fact itself
     */
    record Flag(String subject, String yes, String no) {}

    /** A field as a noun: {@code its party size}, {@code the customer's tier}. */
    String noun(Field field) {
        if (field.type() == FieldType.Basic.BOOLEAN) {
            return "whether " + flag(field, true).text();
        }
        String own = nouns.get(field.name());
        return own != null ? own : ofIt.replace("%s", Unit.noun(field));
    }

    /** The clause that a field is so many, such as {@code at least 5 minutes}. */
    Clause quantity(Field field, String quantity) {
        Measure measure = measures.get(field.name());
        if (measure != null && measure.before().equals("has had") && quantity.startsWith("exactly 0 ")) {
            return quantity(field, quantity.replace("exactly 0 ", "no "));
        }
        if (measure == null && COMPARATIVES.contains(Unit.noun(field))) {
            return new Clause(subject, "is " + quantity + " " + Unit.noun(field));
        }
        return measure == null
                ? new Clause(noun(field), "is " + quantity)
                : new Clause(
                        measure.subject() == null ? subject : measure.subject(),
                        (measure.before() + " " + quantity + " " + measure.after()).strip());
    }

    /** What a field is counted in. */
    Unit unit(Field field) {
        Measure measure = measures.get(field.name());
        return measure == null ? Unit.of(field) : measure.unit();
    }

    /** The clause that a field is yes or no. */
    Clause flag(Field field, boolean value) {
        Flag flag = flags.get(field.name());
        if (flag == null) {
            return new Clause(
                    subject, (value ? "is marked " : "is not marked ") + Names.quoted(Names.words(field.name())));
        }
        return new Clause(flag.subject() == null ? subject : flag.subject(), value ? flag.yes() : flag.no());
    }

    /** The clause that a field is one of some values, told by the fact itself, or null where there are no such words. */
    Clause state(Field field, List<?> values) {
        List<String> phrases = values.stream()
                .map(value -> states.get(field.name() + " " + value))
                .filter(Objects::nonNull)
                .toList();
        return phrases.isEmpty() || phrases.size() < values.size() ? null : new Clause(subject, Lists.or(phrases));
    }
}
