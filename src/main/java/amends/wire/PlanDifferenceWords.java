package amends.wire;

import amends.wire.PlanDifference.Changed;
import amends.wire.PlanDifference.Value;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells in sentences how a plan differs from one before. */
public final class PlanDifferenceWords {

    private static final Map<String, String> ACTIONS = Map.of(
            "acknowledge", "acknowledging with",
            "status", "telling",
            "compensate", "giving",
            "ask", "asking",
            "escalate", "bringing in",
            "followUp", "following up with");

    private final List<String> sentences = new ArrayList<>();

    private PlanDifferenceWords() {}

    /** The sentences, what is recommended first; one that says so where nothing differs. */
    public static List<String> of(PlanDifference difference) {
        PlanDifferenceWords words = new PlanDifferenceWords();
        words.recommendations(difference.recommendations());
        words.withheld(difference.withheld());
        words.clocks(difference.clocks());
        if (difference.nextChangeAt() != null) {
            words.next(difference.nextChangeAt());
        }
        difference.notes().added().forEach(note -> words.say("New remark: " + note));
        difference.notes().removed().forEach(note -> words.say("No longer remarked: " + note));
        return words.sentences.isEmpty() ? List.of("Nothing differs.") : List.copyOf(words.sentences);
    }

    private void say(String sentence) {
        sentences.add(sentence);
    }

    private void recommendations(PlanDifference.Section section) {
        section.added().forEach(one -> say("Recommended now: " + what(one) + sum(one) + approval(one) + by(one) + "."));
        section.removed().forEach(one -> say("No longer recommended: " + what(one) + sum(one) + by(one) + "."));
        section.changed().forEach(one -> changed("Still recommended: ", what(one.after()), one));
    }

    private void withheld(PlanDifference.Section section) {
        section.added()
                .forEach(one -> say("Withheld now: " + what(one) + ", because "
                        + one.path("reason").asText() + by(one) + "."));
        section.removed().forEach(one -> say("No longer withheld: " + what(one) + by(one) + "."));
        section.changed().forEach(one -> changed("Still withheld: ", what(one.after()), one));
    }

    private void clocks(PlanDifference.Section section) {
        section.added()
                .forEach(one -> say("New promise: " + promise(one) + ", due at "
                        + one.path("dueAt").asText() + ", " + one.path("state").asText() + "."));
        section.removed().forEach(one -> say("No longer promised: " + promise(one) + "."));
        section.changed().forEach(one -> changed("Promise ", promise(one.after()), one));
    }

    private void next(Value next) {
        if (next.after().isNull()) {
            say("The plan does not change by itself any more; it changed at "
                    + next.before().asText() + ".");
        } else {
            say("The plan changes next at " + next.after().asText()
                    + (next.before().isNull()
                            ? "; before it did not change by itself."
                            : ", not at " + next.before().asText() + "."));
        }
    }

    private void changed(String begin, String what, Changed changed) {
        List<String> parts = new ArrayList<>();
        changed.fields().forEach((name, value) -> {
            if (!name.equals("because")) {
                parts.add(part(name, value));
            }
        });
        say(begin + what + "; "
                + (parts.isEmpty() ? "for other reasons: " + reasons(changed) : String.join("; ", parts)) + ".");
    }

    private static String reasons(Changed changed) {
        List<String> reasons = new ArrayList<>();
        changed.after().path("because").forEach(one -> reasons.add(one.asText()));
        return String.join(", ", reasons);
    }

    private static String part(String name, Value value) {
        if (name.equals("approval")) {
            return value.after().isNull()
                    ? "it needs no approval any more"
                    : "it needs approval above " + shown(value.after().path("above"));
        }
        return name + " " + shown(value.after()) + " instead of " + shown(value.before());
    }

    private static String shown(JsonNode value) {
        if (value.isNull()) {
            return "none";
        }
        if (value.has("currency")) {
            return value.path("amount").asText() + " " + value.path("currency").asText();
        }
        return value.isTextual() ? '"' + value.asText() + '"' : value.toString();
    }

    private static String what(JsonNode one) {
        String action = one.path("action").asText();
        return ACTIONS.getOrDefault(action, action) + " \"" + one.path("name").asText() + '"';
    }

    private static String promise(JsonNode one) {
        return '"' + one.path("promise").asText() + '"';
    }

    private static String sum(JsonNode one) {
        JsonNode sum = one.hasNonNull("amount") ? one.get("amount") : one.path("cost");
        return sum.has("currency") ? (one.hasNonNull("amount") ? " of " : ", which costs us ") + shown(sum) : "";
    }

    private static String approval(JsonNode one) {
        return one.hasNonNull("approval") ? ", with approval" : "";
    }

    private static String by(JsonNode one) {
        return " (rule \"" + one.path("rule").asText() + "\")";
    }
}
