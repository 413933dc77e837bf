package amends.check.meaning;

import amends.policy.Condition;
import amends.policy.Pattern;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/** Takes one condition out of a rule. */
final class Easing {

    private Easing() {}

    /** The same rule without a condition, or null where that cannot be taken out. */
    static Rule without(Rule rule, Term term) {
        if (!(term instanceof Term.Leaf leaf)) {
            return null;
        }
        List<Pattern> patterns = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            patterns.add(new Pattern(
                    pattern.quantifier(),
                    pattern.fact(),
                    pattern.shape(),
                    eased(pattern.condition(), leaf.condition()),
                    pattern.bindings(),
                    pattern.at()));
        }
        return patterns.equals(rule.patterns())
                ? null
                : new Rule(
                        0,
                        rule.name(),
                        rule.about(),
                        rule.salience(),
                        rule.effective(),
                        rule.expires(),
                        patterns,
                        rule.acts(),
                        rule.at());
    }

    private static Condition eased(Condition condition, Condition out) {
        if (condition == out) {
            return new Condition.All(List.of());
        }
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> eased(part, out)).toList());
        }
        return condition instanceof Condition.Any any
                ? new Condition.Any(
                        any.parts().stream().map(part -> eased(part, out)).toList())
                : condition;
    }
}
