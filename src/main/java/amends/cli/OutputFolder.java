package amends.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder that a command fills. A list in it says which files the command wrote the last time, so that nobody else's
 * are touched, and those that are no longer part of it go.
 */
final class OutputFolder {

    /** The list of what was written, a path a line. */
    static final String LIST = ".amends-files";

    private static final int SHOWN = 3;

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What came of writing.
     *
     * @param removed the files of the last time that are gone, in order
     */
    record Written(List<String> removed) {}

    /** Refuses a folder that is, or lies in, the one that is read. */
    void mustLieOutside(Path read) {
        if (folder.toAbsolutePath().normalize().startsWith(read.toAbsolutePath().normalize())) {
            throw new CommandFailure("cannot write into " + folder + ": it is in the rules folder");
        }
    }

    /** Refuses a folder with files in it that were not written by this command, and whatever is no folder. */
    void mustBeOurs(boolean force) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandFailure("cannot write into " + folder + ": it is no folder");
        }
        NavigableSet<String> others = new TreeSet<>(present());
        others.removeAll(list());
        others.remove(LIST);
        if (!others.isEmpty() && !force) {
            String shown = String.join(", ", others.stream().limit(SHOWN).toList());
            String more = others.size() > SHOWN ? " and " + (others.size() - SHOWN) + " more" : "";
            throw new CommandFailure("cannot write into " + folder + ": it holds " + shown + more
                    + ", which this command did not write; give an empty folder, or --force to write over what has the"
                    + " book's names");
        }
    }

    /** Writes files by their paths, and takes away those of the last time that are not among them. */
    Written write(Map<String, String> files) {
        try {
            List<String> removed = new ArrayList<>();
            for (String old : list()) {
                if (!files.containsKey(old) && Files.deleteIfExists(folder.resolve(old))) {
                    removed.add(old);
                }
            }
            Files.createDirectories(folder);
            // First the list: what is cut short is still known to be ours.
            put(LIST, String.join("\n", files.keySet()) + "\n");
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(file.getKey(), file.getValue());
            }
            return new Written(removed);
        } catch (IOException failed) {
            throw InputOutput.cannot("write into " + folder, failed);
        }
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        // A link in the place of a file would lead out of the folder.
        if (Files.isSymbolicLink(file)) {
            Files.delete(file);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private NavigableSet<String> present() {
        NavigableSet<String> present = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                        .forEach(present::add);
            } catch (IOException failed) {
                throw InputOutput.cannot("read " + folder, failed);
            }
        }
        return present;
    }

    /** The files of the last time that are plain files inside the folder; the list is no reason to touch anything else. */
    private NavigableSet<String> list() {
        NavigableSet<String> ours = new TreeSet<>();
        try {
            if (Files.isRegularFile(folder.resolve(LIST), LinkOption.NOFOLLOW_LINKS)) {
                Files.readAllLines(folder.resolve(LIST)).stream()
                        .filter(this::isInside)
                        .forEach(ours::add);
            }
            return ours;
        } catch (IOException failed) {
            throw InputOutput.cannot("read " + folder.resolve(LIST), failed);
        }
    }

    private boolean isInside(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder.normalize())
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath().startsWith(folder.toRealPath());
        } catch (InvalidPathException | IOException unusable) {
            return false;
        }
    }
}
