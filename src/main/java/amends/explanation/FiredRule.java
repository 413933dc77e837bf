package amends.explanation;

import amends.policy.Rule;
import java.util.List;

/**
 * A rule that fired.
 *
 * @param sentence the rule in plain English
 * @param because its conditions with what was so
 * @param gave what came of each of its statements
 */
public record FiredRule(Rule rule, String sentence, List<String> because, List<Gave> gave) {

    public FiredRule {
        because = List.copyOf(because);
        gave = List.copyOf(gave);
    }

    /**
     * What came of one statement.
     *
     * @param action the action's name, {@code promise} for a promise
     * @param name the message, remedy, scheme, role or promise
     * @param outcome what came of it
     * @param text what it is, or why it was withheld
     * @param reckoning how its money came about, step by step; none where it gives none
     */
    public record Gave(String action, String name, Outcome outcome, String text, List<String> reckoning) {
        public Gave {
            reckoning = List.copyOf(reckoning);
        }
    }

    /** What came of a statement. */
    public enum Outcome {
        /** It is in the plan. */
        GIVEN,
        /** Something else is in its place. */
        REPLACED,
        /** It was withheld. */
        WITHHELD,
        /** It came to nothing. */
        NOTHING
    }
}
