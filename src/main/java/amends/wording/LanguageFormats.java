package amends.wording;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How one language tells numbers, dates and times. Safe for any number of threads at once. */
final class LanguageFormats {

    private static final int MAX_DIGITS = 8;
    private static final long PLAIN_BELOW = 1000;

    private final ULocale locale;
    private final List<LocalizedNumberFormatter> numbers;
    private final boolean plainDigits;
    private final PluralRules cardinals;
    private final PluralRules ordinals;
    private volatile StyledFormat time;
    private volatile StyledFormat date;

    LanguageFormats(String language) {
        locale = ULocale.forLanguageTag(language);
        numbers = IntStream.rangeClosed(0, MAX_DIGITS)
                .mapToObj(digits -> NumberFormatter.withLocale(locale)
                        .grouping(NumberFormatter.GroupingStrategy.ON_ALIGNED)
                        .precision(Precision.fixedFraction(digits)))
                .toList();
        plainDigits = LongStream.of(0, 1234567890, PLAIN_BELOW - 1)
                .allMatch(n -> numbers.get(0)
                        .grouping(NumberFormatter.GroupingStrategy.OFF)
                        .format(n)
                        .toString()
                        .equals(Long.toString(n)));
        cardinals = PluralRules.forLocale(locale, PluralRules.PluralType.CARDINAL);
        ordinals = PluralRules.forLocale(locale, PluralRules.PluralType.ORDINAL);
    }

    ULocale locale() {
        return locale;
    }

    PluralRules rules(boolean ordinal) {
        return ordinal ? ordinals : cardinals;
    }

    /** Tells a value as it usually is: an instant by its time of day, a decimal with the digits that it has. */
    void tell(Object value, Rendering rendering) {
        StringBuilder out = rendering.out();
        if (value instanceof Number number) {
            out.append(number(number));
        } else if (value instanceof Instant) {
            time().tell(value, rendering);
        } else if (value instanceof LocalDate) {
            date().tell(value, rendering);
        } else {
            out.append(value);
        }
    }

    /** Made when first needed: loading a language's calendar takes far longer than all the rest. */
    private StyledFormat time() {
        StyledFormat format = time;
        if (format == null) {
            format = StyledFormat.of(DateFormat.getTimeInstance(DateFormat.SHORT, locale), false);
            time = format;
        }
        return format;
    }

    private StyledFormat date() {
        StyledFormat format = date;
        if (format == null) {
            format = StyledFormat.of(DateFormat.getDateInstance(DateFormat.MEDIUM, locale), true);
            date = format;
        }
        return format;
    }

    private String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return formatter(decimal).format(decimal).toString();
        }
        long n = number.longValue();
        return plainDigits && n >= 0 && n < PLAIN_BELOW
                ? Long.toString(n)
                : numbers.get(0).format(n).toString();
    }

    private LocalizedNumberFormatter formatter(BigDecimal decimal) {
        return numbers.get(Math.max(0, Math.min(MAX_DIGITS, decimal.scale())));
    }

    /** The plural keyword of a number as it is told: in English, 1 is {@code one} and 1.0 is {@code other}. */
    String keyword(PluralRules rules, Number number) {
        return number instanceof BigDecimal decimal
                ? rules.select(formatter(decimal).format(decimal))
                : rules.select(number.doubleValue());
    }

    /** A number less an offset; any other value as it is. */
    static Object less(Object value, double offset) {
        if (offset == 0 || !(value instanceof Number number)) {
            return value;
        }
        return number instanceof BigDecimal decimal
                ? decimal.subtract(BigDecimal.valueOf((long) offset))
                : (Object) (number.longValue() - (long) offset);
    }
}
