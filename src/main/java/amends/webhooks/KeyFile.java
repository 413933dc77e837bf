package amends.webhooks;

import amends.outward.NoKeyException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** A key of 32 bytes: one that is set, or one that stands in a file which nobody else may read. */
public final class KeyFile implements Supplier<byte[]> {

    private final String set;
    private final Path file;
    private byte[] known;

    /**
     * @param set the key in base64, or nothing
     * @param file where it stands otherwise; made when it is first needed
     */
    public KeyFile(String set, Path file) {
        this.set = set;
        this.file = file;
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static byte[] decoded(String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != SecretBox.KEY_BYTES) {
            throw new IllegalArgumentException("expected " + SecretBox.KEY_BYTES + " bytes, found " + key.length);
        }
        return key;
    }

    @Override
    public synchronized byte[] get() {
        if (known == null) {
            known = set.isBlank() ? read() : decoded(set);
        }
        return known.clone();
    }

    private byte[] read() {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                make();
            }
            return decoded(Files.readString(file));
        } catch (IOException e) {
            throw new NoKeyException("the file " + file.getFileName() + " cannot be read or made", e);
        } catch (IllegalArgumentException e) {
            throw new NoKeyException(
                    "the file " + file.getFileName() + " holds no key: expected 32 bytes in base64", e);
        }
    }

    private void make() throws IOException {
        byte[] fresh = new byte[SecretBox.KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(made);
        }
        Files.writeString(made, Base64.getEncoder().encodeToString(fresh) + System.lineSeparator());
        try {
            // Whole or not at all, whenever the process ends.
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key counts.
            Files.delete(made);
        }
    }
}
