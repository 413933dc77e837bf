package amends.testing.mutation;

import amends.policy.Condition;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.testing.Written;
import java.util.ArrayList;
import java.util.List;

/** The small changes of what a rule asks. */
final class PatternDrafts {

    private static final Condition NOTHING = new Condition.All(List.of());

    private PatternDrafts() {}

    static List<Draft> of(Rule rule, Known known) {
        List<Draft> drafts = new ArrayList<>();
        for (int place = 0; place < rule.patterns().size(); place++) {
            Pattern pattern = rule.patterns().get(place);
            for (ConditionEdits.Edit edit : ConditionEdits.of(pattern.condition(), known)) {
                Condition after = edit.after() == null ? NOTHING : edit.after();
                Pattern changed = with(pattern, pattern.quantifier(), after);
                drafts.add(new Draft(edit.operator(), edit.at(), edit.what(), rule.withPattern(place, changed)));
            }
            if (pattern.quantifier() != Quantifier.ONE) {
                Pattern flipped = with(pattern, flipped(pattern.quantifier()), pattern.condition());
                drafts.add(new Draft(
                        MutationOperator.QUANTIFIER,
                        pattern.at(),
                        Written.pattern(pattern) + " becomes " + Written.pattern(flipped),
                        rule.withPattern(place, flipped)));
            }
            Rule without = isWorthDropping(pattern) ? Variables.without(rule, place) : null;
            if (without != null && !without.patterns().isEmpty()) {
                drafts.add(new Draft(
                        MutationOperator.PATTERN, pattern.at(), Written.pattern(pattern) + " is dropped", without));
            }
        }
        return drafts;
    }

    private static Quantifier flipped(Quantifier quantifier) {
        return quantifier == Quantifier.NOT ? Quantifier.EXISTS : Quantifier.NOT;
    }

    private static Pattern with(Pattern pattern, Quantifier quantifier, Condition condition) {
        return new Pattern(quantifier, pattern.fact(), pattern.shape(), condition, pattern.bindings(), pattern.at());
    }

    /**
     * Without the incident a rule would be about everything. There is always one customer, so that without its only
     * condition the customer's pattern asks nothing anyway.
     */
    private static boolean isWorthDropping(Pattern pattern) {
        if (pattern.quantifier() != Quantifier.ONE) {
            return true;
        }
        return !pattern.isIncident()
                && (pattern.shape() != StandardFacts.CUSTOMER || ConditionEdits.leaves(pattern.condition()) > 1);
    }
}
