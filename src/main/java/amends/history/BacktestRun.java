package amends.history;

import amends.backtest.Attempt;
import amends.backtest.Backtest;
import amends.backtest.BacktestReport;
import amends.backtest.BacktestReport.Side;
import amends.backtest.Changes;
import amends.backtest.Comparison;
import amends.backtest.PastIncident;
import amends.backtest.Refusals;
import amends.backtest.Tally;
import amends.history.BacktestOrder.Candidate;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.rows.RowException;
import amends.rows.RowInput;
import amends.rows.RowProblem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One backtest over one file. */
public final class BacktestRun {

    private final BacktestOrder order;
    private final Watch watch;
    private final Backtest backtest;
    private final List<Tally> tallies;
    private final Changes changes = new Changes();
    private final Comparison comparison = new Comparison();
    private final Refusals refusals = new Refusals();
    private Instant first;
    private Instant last;

    private BacktestRun(BacktestOrder order, Watch watch) {
        this.order = order;
        this.watch = watch;
        List<CompiledPolicySet> policies =
                order.candidates().stream().map(Candidate::policies).toList();
        this.backtest = new Backtest(policies, order.conduct(), order.threads());
        this.tallies = policies.stream()
                .map(one -> new Tally(one.policies().library()))
                .toList();
    }

    /**
     * Runs it.
     *
     * @param incidents what stands in the file; closed
     * @throws amends.rows.RowsException where no line of it can be read as the order says
     * @throws IOException where the file or the disk fails
     * @throws CancelledException where whoever watches has ended it
     */
    public static BacktestReport run(BacktestOrder order, InputStream incidents, Watch watch) throws IOException {
        // Kinds are read as the first of the policies have them; the others refuse what they do not know.
        PolicySet kinds = order.candidates().get(0).policies().policies();
        try (RowInput rows = RowInput.open(order.format(), incidents, kinds)) {
            BacktestRun run = new BacktestRun(order, watch);
            watch.begin("reading", -1);
            try (PastIncidents past = new PastIncidents(rows, kinds, run::refuse, watch)) {
                watch.end();
                run.follow(past);
                return run.report(past.number());
            }
        }
    }

    private void refuse(long line, RowException wrong) {
        refusals.addLine();
        for (RowProblem problem : wrong.problems()) {
            refusals.addReason(problem.reason(), "line " + line);
        }
    }

    private void follow(PastIncidents past) throws IOException {
        watch.begin("following", past.number());
        try (PastIncidents.Reading incidents = past.read()) {
            backtest.run(incidents, this::count);
        }
        watch.end();
    }

    private void count(List<Attempt> attempts) {
        PastIncident past = attempts.get(0).past();
        first = first == null ? past.asOf() : first;
        last = past.asOf();
        for (int i = 0; i < attempts.size(); i++) {
            tallies.get(i).add(attempts.get(i));
            if (attempts.get(i) instanceof Attempt.Refused refused) {
                refusals.add(order.candidates().get(i).name(), refused);
            }
        }
        if (attempts.size() == 2) {
            changes.add(attempts.get(1), attempts.get(0));
            comparison.add(attempts.get(0), attempts.get(1));
        }
        watch.step();
    }

    private BacktestReport report(long number) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < order.candidates().size(); i++) {
            Candidate candidate = order.candidates().get(i);
            sides.add(new Side(
                    candidate.name(), candidate.policies().policies(), tallies.get(i), backtest.exhaustions(i)));
        }
        return new BacktestReport(
                order.source(),
                number,
                first,
                last,
                order.conduct(),
                sides,
                sides.size() == 2 ? changes : null,
                sides.size() == 2 ? comparison : null,
                refusals,
                List.of(),
                null,
                null);
    }
}
