package amends.wire;

import amends.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** Reads money: {@code {"amount": "12.50", "currency": "EUR"}}. */
final class MoneyReader {

    private static final List<String> KEYS = List.of("amount", "currency");

    private final Problems problems;
    private final Values values;

    MoneyReader(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    /** The money, or null where there are problems. */
    Money read(JsonNode node, Spot at) {
        Part part = Part.of(node, at, problems, KEYS);
        if (part == null) {
            return null;
        }
        JsonNode amountNode = part.required("amount", "a decimal number as text, such as \"12.50\"");
        JsonNode currencyNode = part.required("currency", "an ISO 4217 code such as EUR");
        BigDecimal amount = amountNode == null ? null : values.decimal(amountNode, part.at("amount"));
        Currency currency = currencyNode == null ? null : values.currency(currencyNode, part.at("currency"));
        if (amount == null || currency == null) {
            return null;
        }
        if (amount.signum() < 0) {
            problems.add(part.at("amount"), "is negative", "0 or more", amountNode);
        } else if (amount.scale() > currency.getDefaultFractionDigits()) {
            problems.add(
                    part.at("amount"),
                    "has more digits after the point than " + currency + " has",
                    "at most " + currency.getDefaultFractionDigits(),
                    amountNode);
        }
        return new Money(amount, currency);
    }
}
