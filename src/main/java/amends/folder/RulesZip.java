package amends.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a rules folder that came as a zip from outside. Nothing is written but plain files below the folder that is named,
 * and no more of them than a rules folder may hold; what an entry claims of its size is not believed.
 */
public final class RulesZip {

    private static final int BUFFER = 64 * 1024;

    private final Path into;
    private final ZipNames names;
    private long left = RulesFolder.MAX_CHARACTERS;

    private RulesZip(Path into, ZipNames names) {
        this.into = into;
        this.names = names;
    }

    /**
     * Unpacks a zip whose entries are the files of a rules folder, or all lie in one folder that is one.
     *
     * @param zip the file
     * @param into an empty folder
     * @throws RulesZipException where it is no zip, or has an entry that a rules folder cannot have
     * @throws IOException where the disk fails
     */
    public static void unpack(Path zip, Path into) throws RulesZipException, IOException {
        mustBeSmall(zip);
        try (ZipFile file = open(zip)) {
            List<ZipArchiveEntry> entries = Collections.list(file.getEntries());
            RulesZip unpacking = new RulesZip(into, ZipNames.of(entries));
            for (ZipArchiveEntry entry : entries) {
                unpacking.unpack(file, entry);
            }
        }
    }

    /** Java's own reader counts the entries without an object for each, and checks that they are told soundly. */
    private static void mustBeSmall(Path zip) throws RulesZipException {
        int entries;
        try (java.util.zip.ZipFile file = new java.util.zip.ZipFile(zip.toFile())) {
            entries = file.size();
        } catch (IOException broken) {
            throw new RulesZipException(null, why(String.valueOf(broken.getMessage())));
        }
        if (entries > RulesFolder.MAX_FILES) {
            throw new RulesZipException(
                    null,
                    "the zip holds " + entries + " entries; " + "a rules folder holds at most " + RulesFolder.MOST);
        }
        if (entries == 0) {
            throw new RulesZipException(null, "the zip is empty");
        }
    }

    private static String why(String message) {
        if (message.contains("encrypted")) {
            return "the zip is encrypted";
        }
        return message.contains("compression method")
                ? "an entry is packed in a way that is not known here; use deflate"
                : "this is not a zip, or a broken one";
    }

    private static ZipFile open(Path zip) throws RulesZipException {
        try {
            return ZipFile.builder().setPath(zip).get();
        } catch (IOException | IllegalArgumentException broken) {
            throw new RulesZipException(null, "this is not a zip, or a broken one");
        }
    }

    private void unpack(ZipFile file, ZipArchiveEntry entry) throws RulesZipException, IOException {
        String name = names.path(entry);
        if (name == null) {
            return;
        }
        if (entry.isUnixSymlink()) {
            throw new RulesZipException(entry.getName(), "is a link; only files and folders are taken");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RulesZipException(entry.getName(), "is encrypted");
        }
        if (!file.canReadEntryData(entry)) {
            throw new RulesZipException(entry.getName(), "is packed in a way that is not known here; use deflate");
        }
        Path target = into.resolve(name).normalize();
        if (!target.startsWith(into)) {
            throw new RulesZipException(entry.getName(), "leads out of the rules folder");
        }
        try {
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                copy(file, entry, target);
            }
        } catch (FileAlreadyExistsException twice) {
            throw new RulesZipException(entry.getName(), "stands in the zip twice");
        }
    }

    private void copy(ZipFile file, ZipArchiveEntry entry, Path target) throws RulesZipException, IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(target, java.nio.file.StandardOpenOption.CREATE_NEW);
                InputStream in = contentOf(file, entry)) {
            for (int count = read(in, buffer, entry); count >= 0; count = read(in, buffer, entry)) {
                left -= count;
                if (left < 0) {
                    throw new RulesZipException(
                            entry.getName(), "is too much; " + "a rules folder holds at most " + RulesFolder.MOST);
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static InputStream contentOf(ZipFile file, ZipArchiveEntry entry) throws RulesZipException {
        try {
            return file.getInputStream(entry);
        } catch (IOException | IllegalArgumentException broken) {
            throw new RulesZipException(entry.getName(), "cannot be unpacked");
        }
    }

    private static int read(InputStream in, byte[] buffer, ZipArchiveEntry entry) throws RulesZipException {
        try {
            return in.read(buffer);
        } catch (IOException | IllegalArgumentException broken) {
            throw new RulesZipException(entry.getName(), "cannot be unpacked");
        }
    }
}
