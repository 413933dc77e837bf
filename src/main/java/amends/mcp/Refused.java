package amends.mcp;

import amends.http.Problem;
import com.fasterxml.jackson.databind.JsonNode;

/** Tells an assistant what went wrong so that it can put it right: the very problem of the HTTP API. */
final class Refused {

    private Refused() {}

    /** What to answer instead. */
    static Told of(Throwable thrown) {
        Problem problem = Problem.of(thrown);
        JsonNode told = Json.tree(problem.json());
        StringBuilder text = new StringBuilder(problem.title())
                .append(": ")
                .append(problem.detail())
                .append('.');
        for (Problem.Fault fault : problem.errors()) {
            text.append("\n- ");
            if (fault.pointer() != null) {
                text.append(fault.pointer()).append(": ");
            }
            text.append(fault.detail());
            part(text, "expected", fault.expected());
            part(text, "found", fault.found());
            if (fault.nearest() != null) {
                text.append("; did you mean \"").append(fault.nearest()).append("\"?");
            }
        }
        instead(text, told.get("instead"));
        if (problem.status() == 503) {
            text.append("\nTry again in a moment.");
        }
        return new Told(text.toString(), told, true);
    }

    private static void part(StringBuilder text, String name, String value) {
        if (value != null) {
            text.append("; ").append(name).append(' ').append(value);
        }
    }

    /** What there is in place of a gift that cannot be given. */
    private static void instead(StringBuilder text, JsonNode gifts) {
        if (gifts == null) {
            return;
        }
        text.append(
                gifts.isEmpty()
                        ? "\nThere is nothing else to give now. Do not promise anything."
                        : "\nWhat may be given now:");
        for (JsonNode gift : gifts) {
            text.append("\n- ").append(gift.get("remedy").textValue());
            if (gift.has("amount")) {
                text.append(", ")
                        .append(gift.at("/amount/amount").textValue())
                        .append(' ')
                        .append(gift.at("/amount/currency").textValue());
            }
            if (gift.has("message")) {
                text.append(". Say: \"").append(gift.get("message").textValue()).append('"');
            }
        }
    }
}
