package amends.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads a rules folder that came as a zip, by way of a folder on the disk that is gone afterwards. */
public final class RulesUpload {

    private RulesUpload() {}

    /**
     * Unpacks and reads a zip.
     *
     * @param zip its bytes, of which no more are read than it has
     * @throws RulesZipException where it is not one of a rules folder
     * @throws IOException where the disk fails
     */
    public static RulesFolder.Reading read(InputStream zip) throws RulesZipException, IOException {
        Path folder = Files.createTempDirectory("amends-rules-");
        try {
            Path file = folder.resolve("rules.zip");
            Files.copy(zip, file);
            Path rules = Files.createDirectory(folder.resolve("rules"));
            RulesZip.unpack(file, rules);
            return RulesFolder.read(rules);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
