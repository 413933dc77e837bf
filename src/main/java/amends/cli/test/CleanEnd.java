package amends.cli.test;

import java.io.PrintWriter;

/** Until it is over, whoever stops the program from outside, as with Ctrl-C, ends it with the code of what is good. */
final class CleanEnd {

    private final Thread hook;

    /** @param out what was said until then still gets there */
    CleanEnd(PrintWriter out) {
        hook = new Thread(() -> {
            out.println();
            out.flush();
            Runtime.getRuntime().halt(0);
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on the program ends as it would have. */
    void over() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The hook does its work.
        }
    }
}
