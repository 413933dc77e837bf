package amends.console.editor;

import amends.check.CheckReport;
import amends.check.StillWanted;
import amends.folder.RulesFolder;
import amends.testing.Suite;

/** What can be made of the files of a rules folder while somebody writes one of them; in memory alone. */
public interface Workbench {

    /**
     * All that is wrong with them.
     *
     * @param wanted is asked between the steps
     * @throws amends.check.GivenUpException where nobody waits for it any more
     */
    CheckReport check(RulesFolder.Reading reading, StillWanted wanted);

    /**
     * The policies with the cases that can be read, to be tried out. Rules are interpreted: nothing is compiled that nobody
     * serves.
     *
     * @param wanted is asked between the steps
     * @throws amends.check.GivenUpException where nobody waits for it any more
     * @throws amends.policy.PolicyProblemsException where the policies cannot serve, with every problem found
     */
    Suite suite(RulesFolder.Reading reading, StillWanted wanted);
}
