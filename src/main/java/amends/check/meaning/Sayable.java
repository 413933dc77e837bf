package amends.check.meaning;

import amends.policy.FieldType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

/** Whether a request may state a value: what reads requests refuses values that are too large or not of their sort. */
final class Sayable {

    /** A hundred years. */
    private static final long MOST_MINUTES = 52_596_000;

    private static final Map<String, Long> MOST = Map.of(
            "messagesSent", 1_000_000L,
            "reopenedCount", 1_000_000L,
            "customerMonths", 1_200L,
            "incidentsLast90Days", 1_000_000L,
            "sameKindLast90Days", 1_000_000L);
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final Duration FAR = Duration.ofDays(3_650);

    private Sayable() {}

    /** Whether a field may be stated to be so around a day. */
    static boolean is(Slot slot, Object value, Instant day) {
        if (value instanceof Long whole) {
            long most = slot.field().isRunning()
                    ? MOST_MINUTES
                    : slot.field().type() == FieldType.Basic.INT
                            ? Integer.MAX_VALUE
                            : MOST.getOrDefault(slot.name(), Long.MAX_VALUE);
            return whole <= most && (slot.field().type() != FieldType.Basic.INT || whole >= Integer.MIN_VALUE);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.scale() <= MOST_DECIMALS && decimal.precision() - decimal.scale() <= MOST_DIGITS;
        }
        if (value instanceof Instant instant) {
            return Duration.between(day, instant).abs().compareTo(FAR) < 0;
        }
        return !(value instanceof String text) || isText(slot.name(), text);
    }

    private static boolean isText(String field, String text) {
        try {
            return switch (field) {
                case "currency" -> Currency.getInstance(text).getDefaultFractionDigits() >= 0;
                case "language" -> new Locale.Builder().setLanguageTag(text) != null;
                default -> text.chars().noneMatch(Character::isISOControl);
            };
        } catch (IllegalArgumentException | IllformedLocaleException e) {
            return false;
        }
    }
}
