package amends.bench;

import amends.incident.Situation;
import amends.policy.Fact;
import amends.policy.Kind;
import amends.policy.Rule;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender;
import amends.recommendation.RuleEngine;
import java.util.ArrayList;
import java.util.List;

/** The facts with which one evaluation turned to its rule engine. */
record EngineQuestion(Kind kind, Fact steady, Fact customer, Fact complete, List<Fact> beside) {

    /** What the evaluations of some situations ask. */
    static List<EngineQuestion> record(CompiledPolicySet policies, Situation... situations) {
        List<EngineQuestion> asked = new ArrayList<>();
        RuleEngine listening = (kind, steady, customer) ->
                new Listening(policies.engine().match(kind, steady, customer), kind, steady, customer, asked);
        CompiledPolicySet overheard = new CompiledPolicySet(policies.policies(), listening, policies.wording());
        for (Situation situation : situations) {
            Recommender.evaluate(overheard, situation, BenchIncident.AS_OF);
        }
        if (asked.size() != situations.length) {
            throw new IllegalStateException(asked.size() + " questions for " + situations.length + " situations");
        }
        return asked;
    }

    /** Asks it again, and counts the rules that match. */
    int ask(RuleEngine engine) {
        try (RuleEngine.Matching matching = engine.match(kind, steady, customer)) {
            return matching.promises().size()
                    + matching.recoveries(complete, beside).size();
        }
    }

    /** Passes everything on, and writes down what was asked. */
    private record Listening(
            RuleEngine.Matching matching, Kind kind, Fact steady, Fact customer, List<EngineQuestion> asked)
            implements RuleEngine.Matching {

        @Override
        public List<Rule> promises() {
            return matching.promises();
        }

        @Override
        public List<Rule> recoveries(Fact complete, List<Fact> beside) {
            asked.add(new EngineQuestion(kind, steady, customer, complete, List.copyOf(beside)));
            return matching.recoveries(complete, beside);
        }

        @Override
        public void close() {
            matching.close();
        }
    }
}
