package amends.recommendation;

import amends.policy.DomainPolicy;
import amends.policy.Fact;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A rule engine that reads the rules one by one. It looks ahead in time, where an engine's start-up would cost more
 * than the few rules it has to try, and it is the yardstick against which the other engine is proved.
 */
public final class Interpreter implements RuleEngine {

    private final IdentityHashMap<Kind, RulesOfKind> rules = new IdentityHashMap<>();

    /** An interpreter for the rules of a policy set. */
    public Interpreter(PolicySet policies) {
        for (DomainPolicy domain : policies.domains()) {
            for (Kind kind : domain.kinds().values()) {
                rules.put(kind, RulesOfKind.of(kind, domain.rules()));
            }
        }
    }

    /** The rules that concern a kind. */
    RulesOfKind rulesOf(Kind kind) {
        return rules.get(kind);
    }

    @Override
    public Matching match(Kind kind, Fact incident, Fact customer) {
        RulesOfKind concerned = rules.get(kind);
        return new Matching() {
            @Override
            public List<Rule> promises() {
                return matching(concerned.promises(), new Facts(kind, incident, customer, List.of()));
            }

            @Override
            public List<Rule> recoveries(Fact complete, List<Fact> beside) {
                return matching(concerned.recoveries(), new Facts(kind, complete, customer, beside));
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    /** The rules that match, in their order. */
    static List<Rule> matching(List<Rule> rules, Facts facts) {
        List<Rule> matching = new ArrayList<>();
        for (Rule rule : rules) {
            if (Matcher.matches(rule, facts)) {
                matching.add(rule);
            }
        }
        return matching;
    }
}
