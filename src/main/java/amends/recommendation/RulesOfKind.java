package amends.recommendation;

import amends.policy.FactShape;
import amends.policy.Kind;
import amends.policy.Pattern;
import amends.policy.Rule;
import amends.policy.RuleChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules that concern one kind, and what can be said of them once for all requests.
 *
 * @param promises the rules that promise, in the order of their index
 * @param recoveries the others, likewise
 * @param beside the facts beside incident and customer that they match
 * @param thresholds the moments at which what they say can change
 */
record RulesOfKind(List<Rule> promises, List<Rule> recoveries, Set<FactShape> beside, Thresholds thresholds) {

    static RulesOfKind of(Kind kind, List<Rule> all) {
        List<Rule> concerned = all.stream().filter(rule -> rule.concerns(kind)).toList();
        Set<FactShape> beside = new HashSet<>();
        for (Rule rule : concerned) {
            for (Pattern pattern : rule.patterns()) {
                beside.add(pattern.shape());
            }
        }
        return new RulesOfKind(
                concerned.stream().filter(Rule::isPromise).toList(),
                concerned.stream().filter(rule -> !rule.isPromise()).toList(),
                beside,
                Thresholds.of(concerned));
    }

    /** The same rules with one changed, which concerns the kind before or after. */
    RulesOfKind with(RuleChange change, Kind kind) {
        List<Rule> all = new ArrayList<>(promises);
        all.addAll(recoveries);
        if (!change.before().concerns(kind)) {
            all.add(change.before());
        }
        all.sort(Comparator.comparingInt(Rule::index));
        return of(kind, change.in(all));
    }

    /** Whether any of them matches such facts. */
    boolean use(FactShape shape) {
        return beside.contains(shape);
    }
}
