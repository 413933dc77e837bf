package amends.cases;

import amends.money.Money;
import amends.policy.Nearest;
import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.wire.Instants;
import amends.yaml.Problems;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/** Reads single values of cases; what cannot be read is a problem and null. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private static final List<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .sorted()
            .toList();

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    Instant instant(String text, Position at) {
        try {
            return Instants.instant(text);
        } catch (DateTimeException e) {
            problems.add(PolicyProblem.of("bad-instant", at, "this " + e.getMessage())
                    .expecting("an instant such as 2026-11-22T19:31:00Z", quoted(text)));
            return null;
        }
    }

    Money money(Word amount, Word currency) {
        Currency known = currency(currency);
        if (!DECIMAL.matcher(amount.text()).matches()) {
            problems.add(PolicyProblem.of("bad-decimal", amount.at(), "this is no amount")
                    .expecting("an amount such as 12.50", quoted(amount.text())));
            return null;
        }
        BigDecimal decimal = new BigDecimal(amount.text());
        if (decimal.signum() < 0) {
            problems.add("negative-amount", amount.at(), "an amount cannot be less than nothing");
            return null;
        }
        if (known == null) {
            return null;
        }
        int digits = known.getDefaultFractionDigits();
        if (decimal.scale() > digits) {
            String most = digits == 0 ? "no" : Integer.toString(digits);
            problems.add(PolicyProblem.of("amount-scale", amount.at(), known + " has " + most + " decimal digits")
                    .expecting(null, amount.text()));
            return null;
        }
        return new Money(decimal, known);
    }

    private Currency currency(Word code) {
        return isOneOf(
                        "unknown-currency",
                        "there is no such currency",
                        "an ISO 4217 code such as EUR",
                        code,
                        CURRENCIES)
                ? Currency.getInstance(code.text())
                : null;
    }

    /** Whether a word is one of those known; told where not. */
    boolean isOneOf(String code, String message, String expected, Word word, Collection<String> known) {
        if (known.contains(word.text())) {
            return true;
        }
        problems.add(PolicyProblem.of(code, word.at(), message)
                .expecting(expected, quoted(word.text()))
                .nearest(Nearest.to(word.text(), known)));
        return false;
    }

    static String quoted(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return '"' + shown.replaceAll("\\s+", " ") + '"';
    }
}
