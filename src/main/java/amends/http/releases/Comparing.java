package amends.http.releases;

import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.ReleaseProblems;
import amends.policy.PolicyProblemsException;
import amends.release.diff.ReleaseDiff;
import amends.release.diff.RulesState;
import amends.releasing.Known;

/** Finds what is different between two releases, whoever asks. */
public record Comparing(ReleaseDesk desk) {

    /**
     * The difference.
     *
     * @param from the one, by its hash or how it begins
     * @param to the other, or null for the one that serves
     * @throws ProblemException where one of them is of a later version, or cannot be read here
     */
    public ReleaseDiff between(String from, String to) {
        return ReleaseDiff.between(state(from), to == null ? serving() : state(to));
    }

    /** What a release changes against the one that serves. */
    public ReleaseDiff changesOf(String hash) {
        return ReleaseDiff.between(serving(), state(hash));
    }

    private RulesState serving() {
        return desk.states().apply(desk.inForce().serving().content());
    }

    private RulesState state(String name) {
        Known known = desk.views().find(name);
        if (known.release().isTooNew()) {
            throw new ProblemException(Problem.of(409, known.release().tooNew()));
        }
        try {
            return desk.states().apply(ReleasesResource.content(desk, known));
        } catch (PolicyProblemsException wrong) {
            throw new ProblemException(ReleaseProblems.of(wrong));
        }
    }
}
