package amends.check.meaning;

import amends.TestRules;
import amends.policy.DomainPolicy;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Policies, and the same with one rule changed or deleted. */
record Versions(CompiledPolicySet original, CompiledPolicySet mutated, Rule before, Rule after) {

    /** A rule as it was and as it is, with others beside it; all about the kind {@code test.Late}. */
    static Versions of(String before, String after, String... others) {
        String beside = String.join("", others);
        CompiledPolicySet original = set(before + beside);
        Rule rule = first(original);
        Rule changed = after == null ? null : first(set(after + beside));
        return of(original, rule, changed);
    }

    /** The same policies with a rule replaced, or deleted where there is none instead. */
    static Versions of(CompiledPolicySet original, Rule before, Rule after) {
        Map<String, DomainPolicy> domains = new TreeMap<>();
        for (DomainPolicy domain : original.policies().domains()) {
            List<Rule> rules = new ArrayList<>(domain.rules());
            int place = rules.indexOf(before);
            if (place >= 0 && after == null) {
                rules.remove(place);
            } else if (place >= 0) {
                rules.set(place, after);
            }
            domains.put(domain.name(), new DomainPolicy(domain.name(), domain.kinds(), rules));
        }
        PolicySet policies = new PolicySet(
                original.policies().release(), domains, original.policies().library());
        CompiledPolicySet mutated = new CompiledPolicySet(policies, new Interpreter(policies), original.wording());
        return new Versions(original, mutated, before, after);
    }

    Verdict verdict() {
        return Distinguish.between(original, mutated, before, after);
    }

    private static CompiledPolicySet set(String rules) {
        return Checked.complete(TestRules.rules(rules)).interpret();
    }

    private static Rule first(CompiledPolicySet set) {
        return set.policies().domain("test").rules().get(0);
    }
}
