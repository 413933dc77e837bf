package amends.drools;

import amends.policy.Kind;
import amends.policy.Rule;
import java.util.List;
import java.util.Map;

/** What the engine needs to match incidents of one kind. */
final class KindRules {

    private final Kind kind;
    private final List<Rule> rules;
    private final RulesOnDemand onDemand;
    private final boolean promises;
    private final boolean recoveries;

    /**
     * @param kind the kind
     * @param rules those that may concern it and others, by their number in what was built
     * @param onDemand what was built, or will be
     */
    KindRules(Kind kind, List<Rule> rules, RulesOnDemand onDemand) {
        this.kind = kind;
        this.rules = rules;
        this.onDemand = onDemand;
        this.promises = rules.stream().anyMatch(rule -> rule.isPromise() && rule.concerns(kind));
        this.recoveries = rules.stream().anyMatch(rule -> !rule.isPromise() && rule.concerns(kind));
    }

    List<Rule> rules() {
        return rules;
    }

    BuiltRules built() {
        return onDemand.get();
    }

    /** Whether any promise rule can match at all. */
    boolean hasPromises() {
        return promises;
    }

    /** Whether any other rule can match at all. */
    boolean hasRecoveries() {
        return recoveries;
    }

    /** What belongs to the kind, or to the nearest of its ancestors that rules name. */
    FactBinder nearest(Map<String, FactBinder> byName) {
        for (String name : kind.lineage()) {
            FactBinder found = byName.get(name);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("no rule is about " + kind.fullName());
    }
}
