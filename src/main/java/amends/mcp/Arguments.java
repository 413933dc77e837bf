package amends.mcp;

import amends.http.Problem;
import amends.http.Problem.Fault;
import amends.http.ProblemException;
import amends.policy.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of a tool that are no more than names. */
final class Arguments {

    private static final int LONGEST = 300;

    private Arguments() {}

    /** @throws ProblemException where there is an argument that the tool does not know */
    static void check(ObjectNode arguments, List<String> known) {
        List<Fault> faults = new ArrayList<>();
        arguments.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(fault(
                        name,
                        "unknown argument",
                        known.isEmpty() ? "none" : "one of " + String.join(", ", known),
                        null,
                        Nearest.to(name, known)));
            }
        });
        if (!faults.isEmpty()) {
            throw problem(faults);
        }
    }

    /**
     * A text.
     *
     * @return null where it is left out
     * @throws ProblemException where it is something else
     */
    static String text(ObjectNode arguments, String name, String expected) {
        JsonNode node = arguments.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > LONGEST) {
            throw problem(List.of(fault(name, "is no such text", expected, shown(node), null)));
        }
        return node.textValue();
    }

    /** @throws ProblemException that says that an argument is missing, or does not go with another */
    static ProblemException wrong(String name, String detail, String expected) {
        return problem(List.of(fault(name, detail, expected, null, null)));
    }

    /** A fault of one argument. */
    static Fault fault(String name, String detail, String expected, String found, String nearest) {
        return new Fault('/' + name, detail, expected, found, nearest, null, null, null, null);
    }

    /** A problem of some faults. */
    static ProblemException problem(List<Fault> faults) {
        Fault first = faults.get(0);
        String detail = faults.size() == 1
                ? first.pointer() + ": " + first.detail()
                : faults.size() + " things are wrong in the arguments; errors lists them";
        return new ProblemException(
                new Problem("/problems/invalid-arguments", "The arguments are wrong", 422, detail, null, faults));
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 80 ? text : text.substring(0, 40) + "…";
    }
}
