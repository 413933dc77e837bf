package amends;

import amends.check.CheckReport;
import amends.check.StillWanted;
import amends.console.Pages;
import amends.console.editor.EditorAnswers;
import amends.console.editor.EditorPages;
import amends.console.editor.Sources;
import amends.console.editor.Workbench;
import amends.folder.RulesFolder;
import amends.http.HttpEdge;
import amends.http.releases.ReleaseDesk;
import amends.policy.PolicyProblemsException;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import amends.serving.Drafting;
import amends.testing.Suite;
import java.time.InstantSource;

/** The wiring of the editor: texts are read, checked and tried as the rules folder is, and nothing of it is kept. */
final class Editing implements Workbench {

    private Editing() {}

    /** Serves it. */
    static void serve(HttpEdge edge, Pages pages, ReleaseDesk desk, InstantSource clock) {
        Sources sources = new Sources(desk.inForce()::serving, desk.views(), desk.files());
        Drafting drafting = new Drafting(desk.forge(), desk.shelf(), desk.inForce()::serving);
        EditorAnswers answers = new EditorAnswers(sources, new Editing(), drafting, clock);
        new EditorPages(pages, sources, answers).routes().forEach(edge::route);
    }

    @Override
    public CheckReport check(RulesFolder.Reading reading, StillWanted wanted) {
        return PolicyChecker.check(reading, wanted);
    }

    @Override
    public Suite suite(RulesFolder.Reading reading, StillWanted wanted) {
        wanted.orGiveUp();
        RulesReading rules = RulesReading.of(reading.content(), reading.problems());
        wanted.orGiveUp();
        if (!rules.errors().isEmpty()) {
            throw new PolicyProblemsException(rules.errors());
        }
        CompiledPolicySet policies =
                new CompiledPolicySet(rules.policies(), new Interpreter(rules.policies()), rules.wording());
        return new Suite(
                policies,
                PolicySuite.cases(rules, reading.content()).cases(),
                reading.content().texts());
    }
}
