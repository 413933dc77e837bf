package amends;

import amends.cases.CaseFiles;
import amends.check.CheckReport;
import amends.check.Finding;
import amends.console.policies.Insight;
import amends.policy.PolicyProblemsException;
import amends.serving.Serving;
import amends.testing.Suite;
import amends.testing.coverage.Coverage;
import java.util.List;

/** What is found out about the policies that serve, once for each release. */
final class PolicyInsight implements Insight {

    private Known known;

    private record Known(String release, List<Finding> findings, Coverage coverage) {}

    @Override
    public List<Finding> findings(Serving serving) {
        return known(serving).findings();
    }

    @Override
    public Coverage coverage(Serving serving) {
        return known(serving).coverage();
    }

    /** Whoever asks meanwhile waits for the first to have found out, and does not do it again. */
    private synchronized Known known(Serving serving) {
        if (known == null || !known.release().equals(serving.release())) {
            CheckReport report = PolicyChecker.check(serving.content(), List.of());
            known = new Known(serving.release(), report.findings(), measured(serving));
        }
        return known;
    }

    private static Coverage measured(Serving serving) {
        try {
            CaseFiles.Reading cases =
                    PolicySuite.cases(RulesReading.of(serving.content(), List.of()), serving.content());
            return cases.problems().isEmpty()
                    ? Coverage.of(new Suite(
                            serving.policies().interpreted(),
                            cases.cases(),
                            serving.content().texts()))
                    : null;
        } catch (PolicyProblemsException e) {
            return null;
        }
    }
}
