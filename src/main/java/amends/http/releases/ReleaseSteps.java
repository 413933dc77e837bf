package amends.http.releases;

import amends.http.ProblemException;
import amends.http.ReleaseProblems;
import amends.policy.PolicyProblemsException;
import amends.release.Activation;
import amends.release.CaseCount;
import amends.release.Release;
import amends.releasing.Known;
import amends.releasing.Word;
import java.util.function.Supplier;

/** Proposes releases and decides which serves, whoever asks for it; this process does at once what was decided. */
public final class ReleaseSteps {

    private final ReleaseDesk desk;

    /** @param desk what is decided with */
    public ReleaseSteps(ReleaseDesk desk) {
        this.desk = desk;
    }

    /** Puts a release before those who approve; returns how it stands then. */
    public Known propose(String name, Word word) {
        return desk.views().find(desk.proposing().propose(name, word).hash());
    }

    /** Takes that back; returns how the release stands then. */
    public Known withdraw(String name, Word word) {
        return desk.views().find(desk.proposing().withdraw(name, word).hash());
    }

    /** Approves a release; returns how it stands then. */
    public Known approve(String name, Word word) {
        Release approved = desk.releasing().approve(name, word);
        desk.following().look();
        return desk.views().find(approved.hash());
    }

    /** Has a release serve. */
    public Activation activate(String name, Word word) {
        return done(() -> desk.releasing().activate(name, word, this::tried));
    }

    /** Has the release serve that served before. */
    public Activation rollBack(Word word) {
        return done(() -> desk.releasing().rollBack(word, this::tried));
    }

    /** Lets the rules folder count again. */
    public Activation unpin(Word word) {
        return done(() -> desk.releasing().unpin(word));
    }

    private Activation done(Supplier<Activation> decide) {
        Activation step = decide.get();
        desk.following().look();
        return step;
    }

    private CaseCount tried(Release release) {
        try {
            return desk.shelf().tried(release);
        } catch (PolicyProblemsException wrong) {
            throw new ProblemException(ReleaseProblems.of(wrong));
        }
    }
}
