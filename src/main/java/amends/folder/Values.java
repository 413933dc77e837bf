package amends.folder;

import amends.money.Money;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.yaml.Problems;
import amends.yaml.YamlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads single values; what cannot be read is a problem and null, and so is what is not there. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(\\.\\d{1,6})?)\\s?%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    ZoneId zone(YamlText text) {
        if (text == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text.value())) {
            problems.add(text.problem("unknown-zone", "there is no such time zone", "a zone such as America/New_York")
                    .nearest(Zones.nearest(text.value())));
            return null;
        }
        return ZoneId.of(text.value());
    }

    Currency currency(YamlText text) {
        if (text == null) {
            return null;
        }
        List<String> codes = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
        if (!codes.contains(text.value())) {
            problems.add(text.problem("unknown-currency", "there is no such currency", "an ISO 4217 code such as EUR")
                    .nearest(Nearest.to(text.value(), codes)));
            return null;
        }
        return Currency.getInstance(text.value());
    }

    /** An amount, from nothing upwards; null also where the currency is. */
    Money money(YamlText text, Currency currency) {
        if (text == null || currency == null) {
            return null;
        }
        if (text.isNumber()) {
            problems.add(text.problem(
                    "unquoted-decimal", "write \"" + text.value() + "\" in quotes: money is a decimal text"));
            return null;
        }
        if (!DECIMAL.matcher(text.value()).matches()) {
            problems.add(text.problem("bad-decimal", "this is no amount", "a decimal text such as \"4.20\""));
            return null;
        }
        BigDecimal amount = new BigDecimal(text.value());
        int digits = currency.getDefaultFractionDigits();
        if (amount.signum() < 0) {
            problems.add(text.problem("negative-amount", "an amount cannot be less than nothing"));
            return null;
        }
        if (amount.scale() > digits) {
            problems.add(text.problem(
                    "amount-scale", currency + " has " + (digits == 0 ? "no" : digits) + " decimal digits", null));
            return null;
        }
        return new Money(amount, currency);
    }

    Integer wholeNumber(YamlText text, int atLeast) {
        if (text == null) {
            return null;
        }
        if (text.sort() != YamlText.Sort.WHOLE
                || !WHOLE.matcher(text.value()).matches()
                || Integer.parseInt(text.value()) < atLeast) {
            problems.add(text.problem("wrong-type", "this is no such number", "a whole number from " + atLeast));
            return null;
        }
        return Integer.valueOf(text.value());
    }

    /** A percentage, as a share from 0 to 1. */
    BigDecimal share(YamlText text) {
        if (text == null) {
            return null;
        }
        var matcher = PERCENT.matcher(text.value());
        if (!matcher.matches() || new BigDecimal(matcher.group(1)).compareTo(HUNDRED) > 0) {
            problems.add(text.problem("bad-percent", "this is no percentage", "0% to 100%, with the sign"));
            return null;
        }
        return new BigDecimal(matcher.group(1)).movePointLeft(2).stripTrailingZeros();
    }

    LocalDate date(YamlText text) {
        try {
            return text == null ? null : LocalDate.parse(text.value());
        } catch (DateTimeParseException e) {
            problems.add(text.problem("bad-date", "this is no date", "a date such as 2026-11-26"));
            return null;
        }
    }

    /** A language tag in its canonical spelling. */
    String language(YamlText text) {
        if (text == null) {
            return null;
        }
        PolicyProblem problem = Languages.problemWith(text.value(), text.at());
        if (problem != null) {
            problems.add(problem);
            return null;
        }
        return text.value();
    }

    /** One of the constants, which are written in lower case. */
    <E extends Enum<E>> E oneOf(Class<E> constants, String code, YamlText text) {
        if (text == null) {
            return null;
        }
        List<String> names = Arrays.stream(constants.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains(text.value())) {
            problems.add(text.problem(code, "this is none of what there is", String.join(", ", names))
                    .nearest(Nearest.to(text.value(), names)));
            return null;
        }
        return Enum.valueOf(constants, text.value().toUpperCase(Locale.ROOT));
    }
}
