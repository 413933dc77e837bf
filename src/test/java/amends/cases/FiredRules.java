package amends.cases;

import amends.policy.Fact;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.RuleEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Keeps in mind which rules an engine found to match. */
final class FiredRules implements RuleEngine {

    private final RuleEngine engine;
    private final PolicySet policies;
    private final List<Rule> matched = new ArrayList<>();
    private LocalDate day;

    private FiredRules(CompiledPolicySet compiled) {
        this.engine = compiled.engine();
        this.policies = compiled.policies();
    }

    /** Policies together with the memory of what matches there. */
    record Watched(CompiledPolicySet policies, FiredRules fired) {}

    static Watched watch(CompiledPolicySet compiled) {
        FiredRules fired = new FiredRules(compiled);
        return new Watched(new CompiledPolicySet(compiled.policies(), fired, compiled.wording()), fired);
    }

    /** The rules that matched in the last evaluation and are in force, by name. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        matched.stream().filter(rule -> rule.inForce(day)).map(Rule::name).forEach(names::add);
        return names;
    }

    /** Forgets the last evaluation. */
    void startAt(Instant asOf, Kind kind) {
        matched.clear();
        day = day(asOf, kind);
    }

    private LocalDate day(Instant instant, Kind kind) {
        return LocalDate.ofInstant(
                instant, policies.library().settings(kind.domain()).zone());
    }

    @Override
    public Matching match(Kind kind, Fact incident, Fact customer) {
        Matching matching = engine.match(kind, incident, customer);
        return new Matching() {
            @Override
            public List<Rule> promises() {
                matched.addAll(matching.promises());
                return matching.promises();
            }

            @Override
            public List<Rule> recoveries(Fact complete, List<Fact> beside) {
                List<Rule> rules = matching.recoveries(complete, beside);
                matched.addAll(rules);
                if (complete.get(complete.shape().field("openedAt")) instanceof Instant opened) {
                    day = day(opened, kind);
                }
                return rules;
            }

            @Override
            public void close() {
                matching.close();
            }
        };
    }
}
