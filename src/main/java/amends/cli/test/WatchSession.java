package amends.cli.test;

import amends.cli.Snippet;
import amends.testing.Suite;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs cases again and again, and remembers those that failed where they were not run again. */
final class WatchSession implements Watch.Session {

    private final TestSession session;
    private final String folder;
    private final PrintWriter out;
    private final Map<String, Integer> failing = new TreeMap<>();

    /** @param folder what stands before each path, with a slash at its end */
    WatchSession(TestSession session, String folder, PrintWriter out) {
        this.session = session;
        this.folder = folder;
        this.out = out;
    }

    @Override
    public boolean run(Touched touched) {
        Suite suite = session.load();
        if (suite == null) {
            return false;
        }
        TestRun run = session.run(suite, touched::contains);
        if (run.cases() == 0 && !touched.isEverything()) {
            out.println("no case to run again");
        } else {
            session.tell(run);
        }
        remember(run);
        return true;
    }

    private void remember(TestRun run) {
        Set<String> known = run.suite().cases().stream().map(one -> one.file()).collect(Collectors.toSet());
        failing.keySet().retainAll(known);
        run.files().forEach(file -> failing.remove(file.file()));
        failing.forEach((file, cases) ->
                out.println("not run again: " + Snippet.visible(folder + file) + ", where " + cases + " failed"));
        run.files().stream()
                .filter(file -> !file.failed().isEmpty())
                .forEach(file -> failing.put(file.file(), file.failed().size()));
    }
}
