package amends.recommendation;

import amends.policy.DomainPolicy;
import amends.policy.Fact;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.policy.RuleChange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A rule engine that reads the rules one by one. It looks ahead in time, where an engine's start-up would cost more
 * than the few rules it has to try, and it is the yardstick against which the other engine is proved.
 */
public final class Interpreter implements RuleEngine {

    private final IdentityHashMap<Kind, RulesOfKind> rules = new IdentityHashMap<>();
    private final Interpreter otherwise;

    /** An interpreter for the rules of a policy set. */
    public Interpreter(PolicySet policies) {
        this.otherwise = null;
        for (DomainPolicy domain : policies.domains()) {
            for (Kind kind : domain.kinds().values()) {
                rules.put(kind, RulesOfKind.of(kind, domain.rules()));
            }
        }
    }

    /** Only the kinds that a change concerns are looked at again; for all others the other interpreter answers. */
    private Interpreter(Interpreter otherwise, PolicySet changed, List<RuleChange> changes) {
        this.otherwise = otherwise;
        for (RuleChange change : changes) {
            for (Kind kind : changed.domain(change.domain()).kinds().values()) {
                if (change.concerns(kind)) {
                    rules.put(kind, rulesOf(kind).with(change, kind));
                }
            }
        }
    }

    /** An interpreter of the same policies with some rules changed; it takes what a few rules take, not what all do. */
    Interpreter with(PolicySet changed, List<RuleChange> changes) {
        return new Interpreter(this, changed, changes);
    }

    /** The rules that concern a kind. */
    RulesOfKind rulesOf(Kind kind) {
        RulesOfKind own = rules.get(kind);
        return own != null || otherwise == null ? own : otherwise.rulesOf(kind);
    }

    @Override
    public Matching match(Kind kind, Fact incident, Fact customer) {
        RulesOfKind concerned = rulesOf(kind);
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
