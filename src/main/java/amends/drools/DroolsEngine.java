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
 * <p>The rules of each domain are divided by the kinds that they are about, so that an evaluation costs what the rules
 * of its own kind cost, however many others there are. Every part is built for itself, and taken over from an earlier
 * engine where nothing has changed in it.
 *
 * <p>Engines share what they have in common and own nothing that would have to be closed.
 */
public final class DroolsEngine implements RuleEngine {

    private final Map<String, RulesOnDemand> byContent = new HashMap<>();
    private final IdentityHashMap<Kind, KindRules> byKind = new IdentityHashMap<>();
    private final Map<String, KindRules> byName = new HashMap<>();

    private DroolsEngine(PolicySet policies, DroolsEngine previous) {
        for (DomainPolicy domain : policies.domains()) {
            for (KindGroup group : KindGroup.of(domain)) {
                Drl drl = DrlWriter.write(group);
                String content = drl.content();
                RulesOnDemand rules = previous == null ? null : previous.byContent.get(content);
                rules = byContent.computeIfAbsent(content, previousOrNew(drl, rules));
                for (Kind kind : group.kinds()) {
                    KindRules ofKind = new KindRules(kind, drl.rules(), rules);
                    byKind.put(kind, ofKind);
                    byName.put(kind.fullName(), ofKind);
                }
            }
        }
    }

    private static java.util.function.Function<String, RulesOnDemand> previousOrNew(Drl drl, RulesOnDemand previous) {
        return content -> previous == null ? new RulesOnDemand(drl) : previous;
    }

    /**
     * Builds the rules of a policy set.
     *
     * @param previous an earlier engine, of which is used again what has not changed; or null
     * @throws IllegalStateException where Drools refuses what was generated from the rules, which is a fault of ours
     */
    public static DroolsEngine compile(PolicySet policies, DroolsEngine previous) {
        DroolsEngine engine = onDemand(policies, previous);
        engine.prepare();
        return engine;
    }

    /**
     * An engine that builds the rules of a kind when it is first asked about one; the first answer takes longer.
     *
     * @param previous as for {@link #compile(PolicySet, DroolsEngine)}
     */
    public static DroolsEngine onDemand(PolicySet policies, DroolsEngine previous) {
        return new DroolsEngine(policies, previous);
    }

    /** Builds what has not been built yet; evaluations may go on meanwhile. */
    public void prepare() {
        byContent.values().forEach(RulesOnDemand::get);
    }

    /** What has been built, and is built now if need be, for a kind. */
    BuiltRules built(Kind kind) {
        return rulesOf(kind).built();
    }

    @Override
    public Matching match(Kind kind, Fact incident, Fact customer) {
        return new DroolsMatching(rulesOf(kind), incident, customer);
    }

    private KindRules rulesOf(Kind kind) {
        KindRules rules = byKind.get(kind);
        if (rules == null) {
            rules = byName.get(kind.fullName());
        }
        if (rules == null) {
            throw new IllegalArgumentException("there is no kind " + kind.fullName() + " in this policy set");
        }
        return rules;
    }
}
