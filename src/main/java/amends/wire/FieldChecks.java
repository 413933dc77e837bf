package amends.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the standard fields of incident and customer ask of a value beyond its type. */
final class FieldChecks {

    /** A hundred years. */
    static final long MAX_MINUTES = 52_596_000;

    private static final long MAX_MONTHS = 1_200;
    private static final long MAX_COUNT = 1_000_000;

    /** Nearly every request has one of these; parsing the tag takes longer than all its other fields together. */
    private static final Set<String> PLAIN_LANGUAGE = Set.of(Locale.getISOLanguages());

    static final Map<String, Check> INCIDENT = Map.of(
            "delayMinutes", upTo(MAX_MINUTES),
            "openMinutes", upTo(MAX_MINUTES),
            "silentMinutes", upTo(MAX_MINUTES),
            "expectedMinutes", upTo(MAX_MINUTES),
            "messagesSent", upTo(MAX_COUNT),
            "reopenedCount", upTo(MAX_COUNT),
            "orderValue", FieldChecks::notNegative,
            "currency", (value, node, at, problems) -> new Values(problems).currency(node, at) != null);

    static final Map<String, Check> CUSTOMER = Map.of(
            "customerMonths", upTo(MAX_MONTHS),
            "incidentsLast90Days", upTo(MAX_COUNT),
            "sameKindLast90Days", upTo(MAX_COUNT),
            "goodwillLast90Days", FieldChecks::notNegative,
            "language", FieldChecks::language);

    private FieldChecks() {}

    /** Looks at a value of the right type, and tells the problem where it returns false. */
    interface Check {
        boolean passes(Object value, JsonNode node, Spot at, Problems problems);
    }

    private static Check upTo(long most) {
        return (value, node, at, problems) -> {
            long number = (Long) value;
            if (number < 0) {
                problems.add(at, "is negative", "0 to " + most, node);
            } else if (number > most) {
                problems.add(at, "is too large", "0 to " + most, node);
            }
            return number >= 0 && number <= most;
        };
    }

    private static boolean notNegative(Object value, JsonNode node, Spot at, Problems problems) {
        if (((BigDecimal) value).signum() < 0) {
            problems.add(at, "is negative", "0 or more", node);
            return false;
        }
        return true;
    }

    private static boolean language(Object value, JsonNode node, Spot at, Problems problems) {
        if (PLAIN_LANGUAGE.contains((String) value)) {
            return true;
        }
        try {
            new Locale.Builder().setLanguageTag((String) value);
            return true;
        } catch (IllformedLocaleException e) {
            problems.add(at, "is not a language tag", "an IETF language tag such as en or pt-BR", node);
            return false;
        }
    }
}
