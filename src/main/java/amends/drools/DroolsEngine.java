package amends.drools;

import amends.policy.DomainPolicy;
import amends.policy.Fact;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.recommendation.RuleEngine;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The rules of a policy set, matched by Drools.
 *
 * <p>The incidents of each kind have a network of their own, so that an evaluation costs what the rules of its kind
 * cost, however many others there are. An engine owns nothing that would have to be closed.
 */
public final class DroolsEngine implements RuleEngine {

    private final IdentityHashMap<Kind, KindRules> byKind = new IdentityHashMap<>();
    private final Map<String, KindRules> byName = new HashMap<>();

    private DroolsEngine(PolicySet policies, DroolsEngine before) {
        for (DomainPolicy domain : policies.domains()) {
            RulesByKind rules = new RulesByKind(domain);
            for (Kind kind : domain.kinds().values()) {
                KindRules ofKind = new KindRules(
                        kind, rules.concerning(kind), before == null ? null : before.byName.get(kind.fullName()));
                byKind.put(kind, ofKind);
                byName.put(kind.fullName(), ofKind);
            }
        }
    }

    /** Builds the networks of a policy set at once. */
    public static DroolsEngine compile(PolicySet policies) {
        return compile(policies, null);
    }

    /**
     * Builds the networks of a policy set at once, and uses those of another engine again where they would be the same.
     *
     * @param before the other engine, which stays as it is; or null, or one of another sort, where nothing can be used
     */
    public static DroolsEngine compile(PolicySet policies, RuleEngine before) {
        DroolsEngine engine = new DroolsEngine(policies, before instanceof DroolsEngine drools ? drools : null);
        engine.byName.values().forEach(KindRules::sessions);
        return engine;
    }

    /** An engine that builds the network of a kind when it is first asked about one, which takes about a millisecond. */
    public static DroolsEngine onDemand(PolicySet policies) {
        return new DroolsEngine(policies, null);
    }

    /** How many of its networks another engine uses too. */
    public int shares(DroolsEngine other) {
        return (int) byName.entrySet().stream()
                .filter(entry -> other.byName.containsKey(entry.getKey()))
                .filter(entry -> entry.getValue().sessions()
                        == other.byName.get(entry.getKey()).sessions())
                .count();
    }

    @Override
    public Matching match(Kind kind, Fact incident, Fact customer) {
        KindRules rules = byKind.get(kind);
        if (rules == null) {
            rules = byName.get(kind.fullName());
        }
        if (rules == null) {
            throw new IllegalArgumentException("there is no kind " + kind.fullName() + " in this policy set");
        }
        return new DroolsMatching(rules, incident, customer);
    }
}
