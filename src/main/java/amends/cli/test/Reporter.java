package amends.cli.test;

import amends.check.CheckReport;
import java.nio.file.Path;

/** Tells what came of the cases. */
interface Reporter {

    /** Tells what keeps the rules or their cases from being loaded. */
    void problems(CheckReport report);

    /** Tells what came of running cases; that there was none is told by others. */
    void run(TestRun run);

    /** Tells that the page of coverage was written; documents for programs have no place for that. */
    default void wrote(Path page) {}
}
