package amends.cli.test;

import amends.cli.Snippet;
import java.io.PrintWriter;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;

/** Runs all cases, and then again those that a saved file touches, until nothing can change any more. */
final class Watch {

    private static final String CLEAR = "\u001b[H\u001b[2J";
    private static final int FEW = 3;

    private final String folder;
    private final Changes changes;
    private final Predicate<String> exists;
    private final Session session;
    private final boolean clears;
    private final PrintWriter out;

    /** Loads the rules and runs cases. */
    interface Session {
        /** Runs the cases that are touched; false where the rules or cases could not be loaded, which is told. */
        boolean run(Touched touched);
    }

    /**
     * @param folder what stands before each path, with a slash at its end
     * @param exists whether there is a file of a path now
     * @param clears whether the screen is cleared before each run
     */
    Watch(String folder, Changes changes, Predicate<String> exists, Session session, boolean clears, PrintWriter out) {
        this.folder = folder;
        this.changes = changes;
        this.exists = exists;
        this.session = session;
        this.clears = clears;
        this.out = out;
    }

    void run() {
        Touched touched = new Touched(exists);
        touched.everything();
        boolean loaded = run(touched);
        for (SortedSet<String> changed = changes.next();
                changed != null && !out.checkError();
                changed = changes.next()) {
            // What could not be loaded stays to be run.
            touched = loaded ? new Touched(exists) : touched;
            List<String> concerning = changed.stream().filter(touched::add).toList();
            if (!touched.isNothing()) {
                if (clears) {
                    out.print(CLEAR);
                }
                out.println("changed: " + told(concerning.isEmpty() ? List.copyOf(changed) : concerning));
                loaded = run(touched);
            }
        }
    }

    private boolean run(Touched touched) {
        boolean loaded = session.run(touched);
        out.println("watching " + (folder.isEmpty() ? "this folder" : Snippet.visible(folder)) + ", Ctrl-C ends");
        out.flush();
        return loaded;
    }

    private String told(List<String> changed) {
        String first = String.join(
                ", ",
                changed.stream()
                        .limit(FEW)
                        .map(path -> Snippet.visible(folder + path))
                        .toList());
        return changed.size() > FEW ? first + " and " + (changed.size() - FEW) + " more" : first;
    }
}
