package amends.check.meaning;

import amends.policy.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Values for fields of which no rule asks anything in particular. */
final class Samples {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY", "INR");
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt");
    private static final List<String> TEXTS = List.of("other", "another", "something else");

    private Samples() {}

    /** A value of a field. */
    static Object of(Slot slot, Instant era) {
        FieldType type = slot.field().type();
        if (type instanceof FieldType.Closed closed) {
            return closed.values().get(0);
        }
        return switch ((FieldType.Basic) type) {
            case TEXT -> texts(slot).get(0);
            case BOOLEAN -> false;
            case INT, LONG -> 1L;
            case DECIMAL -> slot.name().equals("orderValue") ? new BigDecimal("100.00") : new BigDecimal("10.00");
            case DATE -> LocalDate.ofInstant(era, ZoneOffset.UTC);
            case INSTANT -> era;
        };
    }

    /** A value that is none of some, or nothing where there is no other. */
    static List<Object> unlike(Slot slot, Collection<Object> others) {
        FieldType type = slot.field().type();
        List<?> possible = type instanceof FieldType.Closed closed
                ? closed.values()
                : type == FieldType.Basic.BOOLEAN ? List.of(false, true) : texts(slot);
        return possible.stream()
                .filter(value -> !others.contains(value))
                .limit(1)
                .map(Object.class::cast)
                .toList();
    }

    private static List<String> texts(Slot slot) {
        return switch (slot.name()) {
            case "currency" -> CURRENCIES;
            case "language" -> LANGUAGES;
            default -> TEXTS;
        };
    }
}
