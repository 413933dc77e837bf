package amends.bench;

import amends.PolicyLoader;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Plan;
import amends.recommendation.Recommendation;
import amends.recommendation.Recommender;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A generated policy set, loaded as the product loads it, and the situations that it is asked about in turn. */
@State(Scope.Benchmark)
public class LoadedRules {

    @Param({"10", "100", "1000", "5000"})
    public int rules;

    private CompiledPolicySet policies;
    private Situation[] situations;
    private int next;

    /** Loads the rules, and makes sure that the product decides what the chain written by hand decides. */
    @Setup(Level.Trial)
    public void load() {
        policies = PolicyLoader.load(BenchRules.write(rules));
        List<BenchIncident> incidents = BenchIncident.all(BenchRules.kinds(rules));
        situations = incidents.stream().map(BenchIncident::situation).toArray(Situation[]::new);
        IfChain chain = new IfChain(BenchRules.kinds(rules));
        for (int i = 0; i < situations.length; i++) {
            Plan plan = Recommender.evaluate(policies, situations[i], BenchIncident.AS_OF);
            List<String> names =
                    plan.recommendations().stream().map(Recommendation::name).toList();
            List<String> byHand = chain.decide(incidents.get(i), BenchIncident.AS_OF);
            if (!names.equals(byHand)) {
                throw new IllegalStateException(incidents.get(i) + ": " + names + ", by hand " + byHand);
            }
        }
    }

    CompiledPolicySet policies() {
        return policies;
    }

    Situation[] situations() {
        return situations;
    }

    Situation nextSituation() {
        next = next + 1 == situations.length ? 0 : next + 1;
        return situations[next];
    }
}
