package amends.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes a rules folder that was read, so that reading what was written makes the same release. */
public final class FolderWriter {

    private FolderWriter() {}

    /**
     * Writes everything that can change an answer.
     *
     * @param folder one that does not exist or is empty
     * @throws IOException where the disk fails
     */
    public static void write(FolderContent content, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : content.files().entrySet()) {
            Files.writeString(place(folder, file.getKey()), file.getValue());
        }
        for (Map.Entry<String, Binary> file : content.binaries().entrySet()) {
            Files.write(place(folder, file.getKey()), file.getValue().bytes());
        }
    }

    private static Path place(Path folder, String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }
}
