package amends.reliability;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory with little room, part of which a file takes that can be deleted. Only root can have one. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    SmallDisk(Path folder, int kibibytes, int taken) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        assumeTrue(
                mounts("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", folder.toString()),
                "nobody but root can mount a small disk here: this test is left out");
        Files.write(ballast(), new byte[taken * 1024]);
    }

    Path folder() {
        return folder;
    }

    /** Makes room. */
    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean mounts(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            mounts("umount", "--lazy", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
