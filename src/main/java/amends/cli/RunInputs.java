package amends.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the verbs that follow past incidents are given. */
final class RunInputs {

    private RunInputs() {}

    /**
     * Finds what can be told before any rules are compiled, which takes a while.
     *
     * @param reaction in minutes
     * @param folders the rules folders
     * @param incidents the file of incidents, or {@code -}
     * @param html where the page is to be written, or null
     * @throws CommandFailure where they do not go together, or cannot be read or written
     */
    static void check(int reaction, List<Path> folders, String incidents, Path html) {
        if (reaction < 0) {
            throw new CommandFailure("--reaction is in minutes from 0 on; found " + reaction);
        }
        for (Path folder : folders) {
            if (folder.toString().startsWith("sha256:")) {
                throw new CommandFailure("no release is kept to be found by its hash, such as " + folder
                        + "; name a rules folder that holds it");
            }
            if (!Files.isDirectory(folder)) {
                throw new CommandFailure("cannot read the rules in " + folder + ": no such folder");
            }
        }
        if (!incidents.equals(InputOutput.STANDARD)) {
            InputOutput.mustBeReadable(Path.of(incidents));
        }
        if (html != null) {
            checkPage(folders, incidents, html);
        }
    }

    private static void checkPage(List<Path> folders, String incidents, Path html) {
        if (html.toString().equals(InputOutput.STANDARD)) {
            throw new CommandFailure("--html names a file; the standard output has the report");
        }
        if (!incidents.equals(InputOutput.STANDARD)) {
            InputOutput.mustDiffer(Path.of(incidents), html);
        }
        PageFile page = new PageFile(html);
        if (folders.stream().anyMatch(page::isIn)) {
            throw new CommandFailure(
                    "--html cannot write into a rules folder, where every file is a rule or belongs to one");
        }
        page.mustBeWritable();
    }
}
