package amends.cli.test;

import amends.policy.PolicyProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of which problems are told, to show their lines. */
final class TextsOnDisk {

    private static final long LARGEST = 1 << 20;

    private TextsOnDisk() {}

    /** The texts by path; what is no text of a sensible size, or lies outside of the folder, is left out. */
    static Map<String, String> of(Path folder, List<PolicyProblem> problems) {
        Map<String, String> texts = new HashMap<>();
        for (PolicyProblem problem : problems) {
            String path = problem.at().file();
            if (!texts.containsKey(path)) {
                String text = read(folder, path);
                if (text != null) {
                    texts.put(path, text);
                }
            }
        }
        return texts;
    }

    private static String read(Path folder, String path) {
        try {
            Path file = folder.resolve(path).toRealPath();
            boolean readable =
                    file.startsWith(folder.toRealPath()) && Files.isRegularFile(file) && Files.size(file) <= LARGEST;
            return readable ? Files.readString(file) : null;
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }
}
