package amends.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page that a command writes beside what it tells.
 *
 * @param file where it goes, as the caller named it
 */
public record PageFile(Path file) {

    /** Whether it lies in a folder, by whatever way. */
    public boolean isIn(Path folder) {
        return real(file.toAbsolutePath().normalize())
                .startsWith(real(folder.toAbsolutePath().normalize()));
    }

    /** Where a path leads, as far as it exists. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            Path above = path.getParent();
            return above == null ? path : real(above).resolve(path.getFileName());
        }
    }

    /**
     * Finds out beforehand whether it can be written, as what it tells of may take long.
     *
     * @throws CommandFailure where it cannot
     */
    void mustBeWritable() {
        if (Files.isDirectory(file)) {
            throw new CommandFailure("cannot write " + file + ": it is a folder");
        }
        Path there = file.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!there.equals(file.toAbsolutePath().normalize()) && !Files.isDirectory(there)) {
            throw new CommandFailure("cannot write " + file + ": " + there + " is no folder");
        }
        if (!Files.isWritable(there)) {
            throw new CommandFailure("cannot write " + file + ": permission denied");
        }
    }

    /**
     * Writes it, and the folders above it.
     *
     * @throws CommandFailure where it cannot be written
     */
    void write(String page) {
        try {
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
            Files.writeString(file, page);
        } catch (IOException failed) {
            throw InputOutput.cannot("write " + file, failed);
        }
    }
}
