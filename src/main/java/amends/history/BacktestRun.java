package amends.history;

import amends.backtest.Attempt;
import amends.backtest.Backtest;
import amends.backtest.BacktestReport;
import amends.backtest.BacktestReport.Side;
import amends.backtest.Changes;
import amends.backtest.Comparison;
import amends.backtest.PastIncident;
import amends.backtest.Refusals;
import amends.backtest.Remark;
import amends.backtest.Remarks;
import amends.backtest.Tally;
import amends.history.BacktestOrder.Candidate;
import amends.listening.Listener;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.rows.RowException;
import amends.rows.RowFormat;
import amends.rows.RowInput;
import amends.rows.RowProblem;
import amends.statistics.StudentsChance;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** One backtest over one file. */
public final class BacktestRun {

    private final BacktestOrder order;
    private final Watch watch;
    private final Backtest backtest;
    private final List<Tally> tallies;
    private final Changes changes = new Changes();
    private final Comparison comparison = new Comparison();
    private final Refusals refusals = new Refusals();
    private final Listener listener;
    private final Remarks remarks = new Remarks();
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
        this.listener = new Listener(policies.get(0).policies().library().catalogue());
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
        return run(order, incidents, Timelines.nowhere(), watch);
    }

    /**
     * Runs it and writes how each incident would have gone, or goes on with a run that was interrupted.
     *
     * @param incidents what stands in the file; closed
     * @throws amends.rows.RowsException where no line of it can be read as the order says
     * @throws BacktestException where the timelines cannot be written, or not be gone on with
     * @throws IOException where the file or the disk fails
     * @throws CancelledException where whoever watches has ended it; what was written stands, and can be gone on with
     */
    public static BacktestReport run(BacktestOrder order, InputStream incidents, Timelines timelines, Watch watch)
            throws IOException {
        PolicySet kinds = order.candidates().get(0).policies().policies();
        Fingerprint fingerprint = new Fingerprint(incidents, timelines.areWanted());
        try (RowInput rows = RowInput.open(order.format(), fingerprint.bytes(), kinds)) {
            timelines.check();
            BacktestRun run = new BacktestRun(order, watch);
            watch.begin("reading", -1);
            try (PastIncidents past = new PastIncidents(
                    rows, run.ways(rows), run::refuse, run.remarks, watch, WorkingFolder.below(order.work()))) {
                watch.end();
                run.follow(past, timelines.open(() -> TimelineHead.of(order, fingerprint)));
                return run.report(past.number(), new Exploration(order, past, watch));
            }
        }
    }

    /** How rows are read: by the first policies alone, where all others see the same in them. */
    private List<Way> ways(RowInput rows) {
        List<Way> ways = new ArrayList<>();
        for (Candidate candidate : order.candidates()) {
            PolicySet policies = candidate.policies().policies();
            RowFormat format = order.formatOf(candidate);
            ways.add(new Way(candidate.name(), rows.reading(format, policies), policies));
        }
        PolicySet first = ways.get(0).policies();
        boolean alike = order.candidates().stream()
                .allMatch(candidate -> order.formatOf(candidate).equals(order.format())
                        && Way.areAlike(first, candidate.policies().policies()));
        return alike ? List.of(new Way(null, rows.reading(), first)) : ways;
    }

    private void refuse(long line, RowException wrong) {
        refusals.addLine();
        for (RowProblem problem : wrong.problems()) {
            refusals.addReason(problem.reason(), "line " + line);
        }
    }

    private void follow(PastIncidents past, TimelineLog log) throws IOException {
        watch.begin("following", past.number());
        try (log;
                PastIncidents.Reading incidents = past.read()) {
            recall(incidents, log);
            backtest.runEach(each(incidents), attempts -> {
                if (log != TimelineLog.NONE) {
                    log.write(TimelineWriter.line(attempts, order.conduct()));
                }
                count(attempts);
            });
        }
        watch.end();
    }

    private Iterator<List<PastIncident>> each(PastIncidents.Reading incidents) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return incidents.hasNext();
            }

            @Override
            public List<PastIncident> next() {
                return each(incidents.next());
            }
        };
    }

    /** An incident as each of the policies sees it, where all see it alike too. */
    private List<PastIncident> each(List<PastIncident> read) {
        return read.size() > 1 ? read : Collections.nCopies(order.candidates().size(), read.get(0));
    }

    /** Takes from the timelines what stands there already, instead of following it. */
    private void recall(PastIncidents.Reading incidents, TimelineLog log) {
        TimelineReader reader = new TimelineReader(order.candidates().stream()
                .map(one -> one.policies().policies())
                .toList());
        for (String line = log.recall(); line != null; line = log.recall()) {
            List<Attempt> attempts;
            try {
                attempts = reader.read(line, each(incidents.next()));
            } catch (IllegalArgumentException
                    | NullPointerException
                    | NoSuchElementException
                    | DateTimeException wrong) {
                throw log.damaged(wrong);
            }
            backtest.recall(attempts);
            count(attempts);
        }
    }

    private void count(List<Attempt> attempts) {
        PastIncident past = attempts.get(0).past();
        first = first == null ? past.asOf() : first;
        last = past.asOf();
        Set<Remark> odd = Remarks.of(past, order.conduct());
        for (int i = 0; i < attempts.size(); i++) {
            odd.addAll(Remarks.of(
                    attempts.get(i),
                    order.candidates().get(i).policies().policies().library()));
            tallies.get(i).add(attempts.get(i));
            if (attempts.get(i) instanceof Attempt.Refused refused) {
                refusals.add(order.candidates().get(i).name(), refused);
            }
        }
        if (attempts.get(0) instanceof Attempt.Followed done) {
            listener.hear(past.situation(), past.afterwards(), done.course().clocks());
        }
        remarks.add(past, odd);
        if (attempts.size() == 2) {
            changes.add(attempts.get(1), attempts.get(0));
            comparison.add(attempts.get(0), attempts.get(1));
        }
        watch.step();
    }

    private BacktestReport report(long number, Exploration exploration) throws IOException {
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
                remarks,
                exploration.curves(),
                exploration.ladder(),
                listener.told(new StudentsChance()));
    }
}
