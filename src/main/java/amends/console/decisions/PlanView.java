package amends.console.decisions;

import amends.wire.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A plan as it was told.
 *
 * @param lines what it recommends
 * @param withheld what it holds back
 * @param nextChangeAt when it changes next, or null
 * @param notes what its reader must know
 */
public record PlanView(List<Line> lines, List<Line> withheld, String nextChangeAt, List<String> notes) {

    private static final Map<String, String> VERBS = Map.of(
            "acknowledge", "Acknowledge",
            "status", "Tell",
            "compensate", "Give",
            "ask", "Ask",
            "escalate", "Call",
            "followUp", "Follow up with",
            "promise", "Promise");

    public PlanView {
        lines = List.copyOf(lines);
        withheld = List.copyOf(withheld);
        notes = List.copyOf(notes);
    }

    /**
     * A recommendation, or what is held back.
     *
     * @param sum the money that it gives, or an empty text
     * @param words what is to be said, or why it is held back; an empty text where there are none
     * @param policy the path of its policy, or {@code amends} for what the product adds by itself
     * @param because the facts and comparisons that held
     */
    public record Line(
            String action, String name, String sum, String words, String policy, String rule, List<String> because) {
        public Line {
            because = List.copyOf(because);
        }

        /** What is done, in a word. */
        public String verb() {
            return VERBS.getOrDefault(action, action);
        }

        /** Whether it comes from a rule. */
        public boolean isOfRule() {
            return policy.indexOf('/') > 0;
        }
    }

    /** Reads what was told. */
    static PlanView of(String plan) {
        JsonNode root = StrictJson.read(plan.getBytes(StandardCharsets.UTF_8));
        String next = root.path("nextChangeAt").asText(null);
        return new PlanView(
                lines(root.path("recommendations"), "message"),
                lines(root.path("withheld"), "reason"),
                root.path("nextChangeAt").isNull() ? null : next,
                texts(root.path("notes")));
    }

    private static List<Line> lines(JsonNode list, String words) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode one : list) {
            JsonNode amount = one.path("amount");
            lines.add(new Line(
                    one.path("action").asText(),
                    one.path("name").asText(),
                    amount.has("currency")
                            ? amount.path("amount").asText() + " "
                                    + amount.path("currency").asText()
                            : "",
                    one.hasNonNull(words) ? one.path(words).asText() : "",
                    one.path("policy").asText(),
                    one.path("rule").asText(),
                    texts(one.path("because"))));
        }
        return lines;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
