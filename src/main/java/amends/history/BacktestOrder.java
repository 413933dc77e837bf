package amends.history;

import amends.backtest.Conduct;
import amends.backtest.steps.Aims;
import amends.backtest.sweep.Sweep;
import amends.recommendation.CompiledPolicySet;
import amends.rows.RowFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be backtested.
 *
 * @param source what the file of incidents is called, for people
 * @param format how it is to be read
 * @param candidates the policies to try; a second one is what the first is compared with
 * @param conduct what people are taken to do
 * @param threads how many incidents are followed at once
 * @param sweeps numbers of the first policies that are to be put otherwise
 * @param perfect what perfect service would be, by the first policies, or null where nobody asks for the steps to it
 * @param work the folder below which the incidents are sorted, or null for that of the system
 */
public record BacktestOrder(
        String source,
        RowFormat format,
        List<Candidate> candidates,
        Conduct conduct,
        int threads,
        List<Sweep> sweeps,
        Aims perfect,
        Path work) {

    public BacktestOrder {
        sweeps = List.copyOf(sweeps);
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty() || candidates.size() > 2) {
            throw new IllegalArgumentException("one set of policies is tried, or one against another");
        }
    }

    /** How rows are read for a set of policies. */
    public RowFormat formatOf(Candidate candidate) {
        return candidate.format() != null ? candidate.format() : format;
    }

    /** A backtest of policies as they are. */
    public BacktestOrder(String source, RowFormat format, List<Candidate> candidates, Conduct conduct, int threads) {
        this(source, format, candidates, conduct, threads, List.of(), null, null);
    }

    /** The same with numbers put otherwise. */
    public BacktestOrder exploring(List<Sweep> numbers, Aims goals) {
        return new BacktestOrder(source, format, candidates, conduct, threads, numbers, goals, work);
    }

    /** The same with the incidents sorted below a folder of its own. */
    public BacktestOrder workingIn(Path folder) {
        return new BacktestOrder(source, format, candidates, conduct, threads, sweeps, perfect, folder);
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
