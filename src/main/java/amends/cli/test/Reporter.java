package amends.cli.test;

import amends.check.CheckReport;

/** Tells what came of the cases. */
interface Reporter {

    /** Tells what keeps the rules or their cases from being loaded. */
    void problems(CheckReport report);

    /** Tells what came of running cases; that there was none is told by others. */
    void run(TestRun run);
}
