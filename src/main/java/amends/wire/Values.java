package amends.wire;

import amends.policy.FieldType;
import amends.policy.FieldType.Basic;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads single values by their type. Each method returns null where it has told a problem. */
final class Values {

    private static final int MAX_TEXT = 10_000;
    private static final String LINE_CHARACTERS = "\n\t";
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final String DECIMAL_BOUNDS =
            "at most 15 digits before the point and 6 after it, without an exponent";

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    Object read(FieldType type, JsonNode node, Spot at) {
        if (type instanceof FieldType.Closed closed) {
            return oneOf(node, at, closed.values());
        }
        return switch ((Basic) type) {
            case TEXT -> text(node, at);
            case BOOLEAN -> truth(node, at);
            case INT -> whole(node, at, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(node, at, Long.MIN_VALUE, Long.MAX_VALUE);
            case DECIMAL -> decimal(node, at);
            case DATE -> day(node, at);
            case INSTANT -> instant(node, at);
        };
    }

    String text(JsonNode node, Spot at) {
        if (!node.isTextual()) {
            problems.wrongType(at, Basic.TEXT.describe(), node);
            return null;
        }
        String text = node.textValue();
        if (text.length() > MAX_TEXT) {
            problems.add(at, "is longer than " + MAX_TEXT + " characters");
            return null;
        }
        int fault = Shown.firstFault(text, LINE_CHARACTERS);
        if (fault >= 0) {
            problems.add(
                    at,
                    Character.isSurrogate(text.charAt(fault))
                            ? "holds half of a surrogate pair, which is no character"
                            : "holds a control character other than newline and tab");
            return null;
        }
        return text;
    }

    /** A text that names something. */
    String name(JsonNode node, Spot at) {
        String name = text(node, at);
        if (name != null && name.codePoints().noneMatch(Values::isSeen)) {
            problems.add(at, name.isBlank() ? "is empty" : "holds no character that can be seen");
            return null;
        }
        return name;
    }

    /** Whoever is called by what nobody sees has no name: four eyes would be two. */
    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    /** A text that names something, in at most so many characters. */
    String name(JsonNode node, Spot at, int longest) {
        String name = name(node, at);
        if (name != null && name.length() > longest) {
            problems.add(at, "is longer than " + longest + " characters");
            return null;
        }
        return name;
    }

    String oneOf(JsonNode node, Spot at, Collection<String> known) {
        if (!node.isTextual()) {
            problems.wrongType(at, oneOf(known), node);
            return null;
        }
        String text = node.textValue();
        if (!known.contains(text)) {
            problems.unknownText(at, "is not a known value", oneOf(known), node, known);
            return null;
        }
        return text;
    }

    static String oneOf(Collection<String> known) {
        return "one of " + String.join(", ", known);
    }

    private Boolean truth(JsonNode node, Spot at) {
        if (!node.isBoolean()) {
            problems.wrongType(at, Basic.BOOLEAN.describe(), node);
            return null;
        }
        return node.booleanValue();
    }

    Long whole(JsonNode node, Spot at, long least, long most) {
        if (!node.isIntegralNumber()) {
            problems.wrongType(at, Basic.LONG.describe(), node);
            return null;
        }
        BigInteger number = node.bigIntegerValue();
        if (number.compareTo(BigInteger.valueOf(most)) > 0) {
            problems.add(at, "is too large", "at most " + most, node);
            return null;
        }
        if (number.compareTo(BigInteger.valueOf(least)) < 0) {
            problems.add(at, least == 0 ? "is negative" : "is too small", "at least " + least, node);
            return null;
        }
        return number.longValue();
    }

    BigDecimal decimal(JsonNode node, Spot at) {
        if (node.isNumber()) {
            problems.add(at, "is a number; write it as text" + asText(node), Basic.DECIMAL.describe(), node);
            return null;
        }
        if (!node.isTextual()) {
            problems.wrongType(at, Basic.DECIMAL.describe(), node);
            return null;
        }
        if (!DECIMAL.matcher(node.textValue()).matches()) {
            problems.add(at, "is not a plain decimal number: " + DECIMAL_BOUNDS, Basic.DECIMAL.describe(), node);
            return null;
        }
        return new BigDecimal(node.textValue());
    }

    /** How a number would look as text, where that is one we would take. */
    private static String asText(JsonNode number) {
        String text = number.asText();
        return DECIMAL.matcher(text).matches() ? ": \"" + text + '"' : "";
    }

    private LocalDate day(JsonNode node, Spot at) {
        if (!node.isTextual()) {
            problems.wrongType(at, Basic.DATE.describe(), node);
            return null;
        }
        try {
            return Instants.day(node.textValue());
        } catch (DateTimeException e) {
            problems.add(at, e.getMessage(), Basic.DATE.describe(), node);
            return null;
        }
    }

    Instant instant(JsonNode node, Spot at) {
        if (!node.isTextual()) {
            problems.wrongType(at, Basic.INSTANT.describe(), node);
            return null;
        }
        try {
            return Instants.instant(node.textValue());
        } catch (DateTimeException e) {
            problems.add(at, e.getMessage(), Basic.INSTANT.describe(), node);
            return null;
        }
    }

    Currency currency(JsonNode node, Spot at) {
        String expected = "an ISO 4217 code such as EUR";
        if (!node.isTextual()) {
            problems.wrongType(at, expected, node);
            return null;
        }
        Currency currency = currency(node.textValue());
        if (currency == null) {
            TreeSet<String> codes = new TreeSet<>();
            Currency.getAvailableCurrencies().stream()
                    .filter(Values::hasMinorUnit)
                    .forEach(c -> codes.add(c.getCurrencyCode()));
            problems.unknownText(at, "is not a currency", expected, node, codes);
        }
        return currency;
    }

    /** The currency of that code, or null; precious metals and test codes, which have no minor unit, are none. */
    private static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            return hasMinorUnit(currency) ? currency : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean hasMinorUnit(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0;
    }
}
