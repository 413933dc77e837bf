package amends.recommendation;

import amends.policy.Fact;
import amends.policy.Kind;
import amends.policy.Rule;
import amends.policy.TooMuchEffortException;
import java.util.List;

/** Decides which rules of a policy set match some facts. Safe for any number of threads at once. */
public interface RuleEngine {

    /**
     * Takes up one incident.
     *
     * @param kind the incident's kind
     * @param incident its fields, those that move with time still unknown
     * @param customer the customer
     */
    Matching match(Kind kind, Fact incident, Fact customer);

    /** The matching of one incident in its two phases; for one thread, and closed after use. */
    interface Matching extends AutoCloseable {

        /** The promise rules that match, in the order of their index, each once. */
        List<Rule> promises();

        /**
         * The other rules that match, in the order of their index, each once; asked after {@link #promises()}.
         *
         * @param complete the incident with all its fields
         * @param beside clocks, what was taken, and hours
         * @throws TooMuchEffortException where rules match so often, or try so much, that evaluation is given up
         */
        List<Rule> recoveries(Fact complete, List<Fact> beside);

        @Override
        void close();
    }

    /** Rules and facts that match more often than an evaluation may. */
    final class TooManyMatchesException extends TooMuchEffortException {
        private static final long serialVersionUID = 1L;

        /** @param limit how many matches of all rules there may be */
        public TooManyMatchesException(int limit) {
            super("the rules match these facts more than " + limit + " times");
        }

        /**
         * @param limit how many matches there may be
         * @param rule the rule that matches so often
         */
        public TooManyMatchesException(int limit, Rule rule) {
            super("the rule \"" + rule.name() + "\" matches these facts more than " + limit + " times");
        }
    }
}
