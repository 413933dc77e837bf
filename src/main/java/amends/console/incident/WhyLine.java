package amends.console.incident;

import amends.explanation.FiredRule;
import amends.explanation.SilentRule;
import amends.explanation.WhyText;
import amends.policy.Rule;
import java.util.List;

/**
 * Why a rule fired, or why it did not.
 *
 * @param rule the rule
 * @param sentence it in plain English
 * @param conditions what held, or what failed
 * @param gave what came of it
 * @param nearest what would make it fire; none where it did
 */
public record WhyLine(Rule rule, String sentence, List<String> conditions, List<String> gave, List<String> nearest) {

    public WhyLine {
        conditions = List.copyOf(conditions);
        gave = List.copyOf(gave);
        nearest = List.copyOf(nearest);
    }

    static WhyLine of(FiredRule one) {
        return new WhyLine(
                one.rule(),
                one.sentence(),
                one.because(),
                one.gave().stream()
                        .map(gave -> (gave.outcome() == FiredRule.Outcome.WITHHELD ? "withheld: " : "") + gave.text())
                        .toList(),
                List.of());
    }

    static WhyLine of(SilentRule one) {
        return new WhyLine(
                one.rule(),
                one.sentence(),
                one.failed().stream().map(SilentRule.Failed::text).toList(),
                List.of(),
                one.also() == null
                        ? List.of(WhyText.told(one.nearest()))
                        : List.of(WhyText.told(one.nearest()), WhyText.told(one.also())));
    }

    /** Who owns the rule, or null. */
    public String owner() {
        return rule.about() == null ? null : rule.about().owner();
    }

    /** The page of its policy. */
    public String path() {
        return Paths.policy(rule.policy());
    }
}
