package amends.testing.coverage;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.recommendation.RuleView;
import amends.testing.Written;
import java.util.ArrayList;
import java.util.List;

/** Finds what keeps a comparison from deciding. */
final class Blocker {

    private Blocker() {}

    /** The one thing that does, as the rest of a sentence; null where there is more than one. */
    static String of(RuleView view, Rule rule, int place, Condition.Leaf leaf, Fact fact) {
        if (!view.isInForce()) {
            return "on a day when the rule is not in force";
        }
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            for (Condition.Leaf other : pattern.condition().leaves()) {
                for (boolean outcome : new boolean[] {true, false}) {
                    if (other != leaf && view.supposing(other, outcome).decides(leaf, fact)) {
                        return Asking.leaf(pattern, other) + (outcome ? " did not hold then" : " held then");
                    }
                }
            }
        }
        List<String> unmet = unmet(view, rule, place);
        return unmet.size() == 1 ? unmet.get(0) : null;
    }

    private static List<String> unmet(RuleView view, Rule rule, int place) {
        List<String> unmet = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            Pattern pattern = rule.patterns().get(i);
            boolean wanted = pattern.quantifier() != Quantifier.NOT;
            if (i != place && view.finds(i, true) != wanted) {
                unmet.add(Written.found(pattern) + (wanted ? " did not hold then" : " held then"));
            }
        }
        return unmet;
    }
}
