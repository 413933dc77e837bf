package amends.cli.test;

import amends.testing.Case;
import amends.testing.CaseResult;
import amends.testing.CaseRunner;
import amends.testing.Suite;
import amends.testing.coverage.Coverage;
import amends.testing.mutation.MutationReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of running cases.
 *
 * @param suite the cases with their policies and texts
 * @param files in the order in which they were run
 * @param took how long it took to run them all
 * @param coverage what they cover, or null where that was not asked for
 * @param mutants what became of mutants, or null where none were tried
 */
record TestRun(Suite suite, List<FileRun> files, Duration took, Coverage coverage, MutationReport mutants) {

    TestRun {
        files = List.copyOf(files);
    }

    /** What came of one case, and how long it took. */
    record CaseRun(CaseResult result, Duration took) {
        String name() {
            return result.one().name();
        }

        boolean holds() {
            return result.holds();
        }
    }

    /**
     * What came of the cases of one file.
     *
     * @param file its path below the rules folder
     */
    record FileRun(String file, List<CaseRun> cases) {
        FileRun {
            cases = List.copyOf(cases);
        }

        List<CaseRun> failed() {
            return cases.stream().filter(one -> !one.holds()).toList();
        }

        Duration took() {
            return cases.stream().map(CaseRun::took).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /** Runs cases of a suite. */
    static TestRun of(Suite suite, List<Case> cases, InstantSource clock) {
        CaseRunner runner = new CaseRunner(suite.policies());
        Map<String, List<CaseRun>> byFile = new LinkedHashMap<>();
        Instant started = clock.instant();
        Instant before = started;
        for (Case one : cases) {
            CaseResult result = runner.run(one);
            Instant after = clock.instant();
            byFile.computeIfAbsent(one.file(), file -> new ArrayList<>())
                    .add(new CaseRun(result, Duration.between(before, after)));
            before = after;
        }
        List<FileRun> files = new ArrayList<>();
        byFile.forEach((file, runs) -> files.add(new FileRun(file, runs)));
        return new TestRun(suite, files, Duration.between(started, before), null, null);
    }

    /** The same, with what became of mutants. */
    TestRun with(MutationReport report) {
        return new TestRun(suite, files, took, coverage, report);
    }

    /**
     * The same, with what the cases cover.
     *
     * @param whole of all policies, rather than of those beside which the cases stand that were run
     */
    TestRun measured(boolean whole) {
        List<CaseResult> results = files.stream()
                .flatMap(file -> file.cases().stream())
                .map(CaseRun::result)
                .toList();
        Coverage all = Coverage.of(suite, results);
        Set<String> policies =
                results.stream().map(result -> result.one().policy()).collect(Collectors.toSet());
        return new TestRun(suite, files, took, whole ? all : all.of(policies), mutants);
    }

    /** The cases that were run. */
    List<Case> all() {
        return files.stream()
                .flatMap(file -> file.cases().stream())
                .map(one -> one.result().one())
                .toList();
    }

    int cases() {
        return files.stream().mapToInt(file -> file.cases().size()).sum();
    }

    int failed() {
        return files.stream().mapToInt(file -> file.failed().size()).sum();
    }
}
