package amends.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of one run; it goes when the run ends, also when the program is told to end. */
final class WorkingFolder implements Closeable {

    private static final String PREFIX = "amends-backtest";

    private final Path folder;
    private final Thread cleaner = new Thread(this::empty, "working-folder");

    private WorkingFolder(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /**
     * Makes one below the system's folder for temporary files.
     *
     * @throws BacktestException where that cannot be
     */
    static WorkingFolder create() {
        return below(null);
    }

    /**
     * Makes one below a folder.
     *
     * @param parent the folder, or null for the system's for temporary files
     * @throws BacktestException where that cannot be
     */
    static WorkingFolder below(Path parent) {
        try {
            return new WorkingFolder(
                    parent == null
                            ? Files.createTempDirectory(PREFIX)
                            : Files.createTempDirectory(Files.createDirectories(parent), PREFIX));
        } catch (IOException failed) {
            throw cannot(parent == null ? System.getProperty("java.io.tmpdir") : parent.toString(), failed);
        }
    }

    /** A file in it. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Something could not be done in it. */
    BacktestException cannot(IOException failed) {
        return cannot(folder.toString(), failed);
    }

    private static BacktestException cannot(String folder, IOException failed) {
        String reason = failed instanceof FileSystemException inFile && inFile.getReason() != null
                ? inFile.getReason()
                : String.valueOf(failed.getMessage());
        return new BacktestException(
                "cannot sort the incidents in " + folder + ": " + reason
                        + "; java -Djava.io.tmpdir=DIR names another folder for temporary files",
                failed);
    }

    /** Deletes all that is in it, and the folder; what is made meanwhile stays. */
    private void empty() {
        for (Path file : files()) {
            delete(file);
        }
        delete(folder);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // Nothing is lost by a file that stays among the temporary ones.
        }
    }

    @Override
    public void close() {
        empty();
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException ending) {
            // The program ends, and the cleaner runs.
        }
    }
}
