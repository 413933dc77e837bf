package amends.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs a rules folder with its cases as a zip, such as {@link RulesZip} unpacks; the same files make the same bytes. */
public final class RulesPacking {

    private RulesPacking() {}

    /**
     * Packs a folder.
     *
     * @throws IOException from the stream, which stays open
     */
    public static void pack(FolderContent content, OutputStream out) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        content.texts().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        content.binaries().forEach((path, binary) -> files.put(path, binary.bytes()));
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
            entry.setTime(0);
            zip.putArchiveEntry(entry);
            zip.write(file.getValue());
            zip.closeArchiveEntry();
        }
        zip.finish();
    }
}
