package amends.serving;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether git says that it is writing into a folder. */
final class GitLock {

    private GitLock() {}

    /** Whether there is a {@code .git/index.lock} in the folder or one above it. */
    static boolean on(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git/index.lock"))) {
                return true;
            }
        }
        return false;
    }
}
