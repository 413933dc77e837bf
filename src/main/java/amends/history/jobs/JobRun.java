package amends.history.jobs;

import amends.backtest.BacktestReport;
import amends.backtest.Conduct;
import amends.backtest.steps.Aims;
import amends.backtest.sweep.Sweep;
import amends.history.BacktestException;
import amends.history.BacktestJson;
import amends.history.BacktestOrder;
import amends.history.BacktestOrder.Candidate;
import amends.history.Timelines;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.serving.Serving;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does what a job asks, with nothing but the files in its folder.
 *
 * @param serving the release that serves now, which need not be the one that served when the job was accepted
 * @param loader compiles a rules folder
 * @param backtester runs a backtest
 * @param page shows a report as HTML
 * @param threads how many incidents are followed at once
 */
public record JobRun(
        Supplier<Serving> serving,
        Function<Path, CompiledPolicySet> loader,
        Backtester backtester,
        Function<BacktestReport, String> page,
        int threads) {

    static final String INCIDENTS = "incidents";
    static final String DRAFT = "rules";
    static final String SERVING = "serving";
    static final String RESULT = "result.json";
    static final String PAGE = "result.html";
    static final String TIMELINES = "timelines.ndjson";

    /** Where incidents are sorted: beside the job, so that nothing of them is left elsewhere by a process that is killed. */
    static final String WORK = "work";

    /** What a job is made of, needed no more once it has ended. */
    static final List<String> INPUTS = List.of(INCIDENTS, DRAFT, SERVING, WORK);

    /**
     * Runs a job, and writes its results to the disk.
     *
     * @throws DamagedException where the files in its folder are not those that it was accepted with
     * @throws IOException where the disk fails
     */
    void run(Job job, Path folder, JobWatch watch) throws IOException {
        Asked asked = job.asked();
        Path incidents = folder.resolve(INCIDENTS);
        if (!Files.isRegularFile(incidents) || Files.size(incidents) != asked.bytes()) {
            throw new DamagedException("the file of incidents is damaged");
        }
        List<Candidate> candidates = candidates(asked, folder);
        PolicySet tried = candidates.get(0).policies().policies();
        BacktestOrder order = new BacktestOrder(
                        asked.incidents(),
                        asked.rows(),
                        candidates,
                        new Conduct(Duration.ofMinutes(asked.reaction()), Conduct.USUAL.after(), asked.recorded()),
                        threads)
                .exploring(
                        asked.sweep().stream()
                                .map(spec -> Sweep.of(spec, tried))
                                .toList(),
                        Aims.asked(asked.perfect(), tried))
                .workingIn(folder.resolve(WORK));
        Durable.delete(folder.resolve(WORK));
        BacktestReport report = report(order, incidents, folder.resolve(TIMELINES), watch);
        watch.end();
        Durable.write(folder.resolve(PAGE), page.apply(report).getBytes(StandardCharsets.UTF_8));
        Durable.write(
                folder.resolve(RESULT), BacktestJson.of(report).toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    /** Goes on behind what an interrupted run has written; what cannot be gone on with is begun anew. */
    private BacktestReport report(BacktestOrder order, Path incidents, Path timelines, JobWatch watch)
            throws IOException {
        boolean begun = Files.exists(timelines);
        try {
            return backtester.run(order, Files.newInputStream(incidents), Timelines.resuming(timelines), watch);
        } catch (BacktestException unusable) {
            if (!begun || watch.isEnded()) {
                throw unusable;
            }
            Files.delete(timelines);
            return backtester.run(order, Files.newInputStream(incidents), Timelines.resuming(timelines), watch);
        }
    }

    private List<Candidate> candidates(Asked asked, Path folder) {
        List<Candidate> candidates = new ArrayList<>();
        if (asked.draft()) {
            candidates.add(new Candidate("draft", loader.apply(folder.resolve(DRAFT))));
        }
        if (asked.needsServing()) {
            candidates.add(new Candidate("serving", served(asked.release(), folder.resolve(SERVING))));
        }
        return candidates;
    }

    private CompiledPolicySet served(String release, Path copy) {
        Serving now = serving.get();
        if (now.release().equals(release)) {
            return now.policies();
        }
        CompiledPolicySet then = loader.apply(copy);
        if (!then.policies().release().equals(release)) {
            throw new DamagedException("the copy of the release that served is damaged");
        }
        return then;
    }

    /** The files of a job are not what they were; the message says which. */
    static final class DamagedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }
}
