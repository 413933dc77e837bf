package amends.history;

import amends.backtest.Conduct;
import amends.recommendation.CompiledPolicySet;
import amends.rows.RowFormat;
import java.util.List;

/**
 * What is to be backtested.
 *
 * @param source what the file of incidents is called, for people
 * @param format how it is to be read
 * @param candidates the policies to try; a second one is what the first is compared with
 * @param conduct what people are taken to do
 * @param threads how many incidents are followed at once
 */
public record BacktestOrder(String source, RowFormat format, List<Candidate> candidates, Conduct conduct, int threads) {

    public BacktestOrder {
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty() || candidates.size() > 2) {
            throw new IllegalArgumentException("one set of policies is tried, or one against another");
        }
    }

    /** How rows are read for a set of policies. */
    public RowFormat formatOf(Candidate candidate) {
        return candidate.format() != null ? candidate.format() : format;
    }

    /**
     * A set of policies.
     *
     * @param name what it is called: its folder, as it was named
     * @param format how rows are read for it, or null where that is as for all
     */
    public record Candidate(String name, CompiledPolicySet policies, RowFormat format) {

        /** A set of policies for which rows are read as for all. */
        public Candidate(String name, CompiledPolicySet policies) {
            this(name, policies, null);
        }
    }
}
