package amends.cli.test;

import amends.check.CheckReport;
import java.util.regex.Pattern;

/** Tells what came of the cases. */
interface Reporter {

    /** Tells what keeps the rules or their cases from being loaded. */
    void problems(CheckReport report);

    /**
     * Tells what came of running cases.
     *
     * @param asked which cases were asked for, or null for all
     */
    void run(TestRun run, Pattern asked);
}
