package amends.testing.coverage;

import amends.testing.Case;
import amends.testing.CaseResult;
import amends.testing.Suite;
import java.util.List;
import java.util.Set;

/**
 * What the cases of a suite cover of its policies.
 *
 * @param cases how many cases there are
 * @param files the files with rules in them, in the order of their paths
 * @param messages the words that rules ask for, by name
 * @param promises the promises, in the order of their places
 */
public record Coverage(
        int cases, List<FileCoverage> files, List<MessageLanguages> messages, List<PromiseStates> promises) {

    public Coverage {
        files = List.copyOf(files);
        messages = List.copyOf(messages);
        promises = List.copyOf(promises);
    }

    /** Evaluates every step of every case and measures what they cover; a step that is refused covers nothing. */
    public static Coverage of(Suite suite) {
        Collector collector = new Collector(suite.policies());
        suite.cases().forEach(collector::run);
        return collector.coverage(suite.cases().size());
    }

    /**
     * Measures what cases cover that were run already.
     *
     * @param suite the policies with which they were run
     * @param results what came of them; only the steps that were run count
     */
    public static Coverage of(Suite suite, List<CaseResult> results) {
        Collector collector = new Collector(suite.policies());
        results.forEach(collector::add);
        return collector.coverage(results.size());
    }

    /**
     * What is covered of some policies.
     *
     * @param policies their paths without what says how they are written, {@code restaurant/late-meal}
     */
    public Coverage of(Set<String> policies) {
        return new Coverage(
                cases,
                files.stream()
                        .filter(file -> policies.contains(Case.policyOf(file.file())))
                        .toList(),
                messages.stream()
                        .filter(message ->
                                message.files().stream().map(Case::policyOf).anyMatch(policies::contains))
                        .toList(),
                promises.stream()
                        .filter(promise ->
                                policies.contains(Case.policyOf(promise.at().file())))
                        .toList());
    }

    /** How much is covered of all. */
    public Score score() {
        return files.stream().map(FileCoverage::score).reduce(new Score(0, 0), Score::plus);
    }
}
