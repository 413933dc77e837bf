package amends.cli.test;

import amends.cli.Snippet;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Says that there was no case to run, and why. */
final class Empty {

    private Empty() {}

    /**
     * In one line.
     *
     * @param asked which cases were asked for, or null for all
     * @param folder the rules folder as it was named
     */
    static String told(TestRun run, Pattern asked, Path folder) {
        int all = run.suite().cases().size();
        if (asked == null || all == 0) {
            return "0 cases: no policy in " + Snippet.visible(folder.toString()) + " has a .cases.yaml beside it";
        }
        return "0 cases: --run " + Snippet.visible(asked.pattern()) + " is found in none of " + all
                + (all == 1 ? " case" : " cases");
    }
}
