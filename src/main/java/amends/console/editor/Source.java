package amends.console.editor;

import amends.folder.FolderContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an edited file belongs to.
 *
 * @param release the hash of the release
 * @param isDraft whether it is one that was asked for by its hash, and not the one that serves, which may become another
 * @param proposedBy who proposed it, or null where nobody did
 * @param content its files
 */
record Source(String release, boolean isDraft, String proposedBy, FolderContent content) {

    /** The folder that stands in addresses for the files which stand in none. */
    static final String NO_FOLDER = "-";

    private static final int SHORT = 12;

    /** The path of a file, of what stands in an address. */
    static String path(String folder, String file) {
        return folder.equals(NO_FOLDER) ? file : folder + "/" + file;
    }

    /** What may stand in a query to come back to it. */
    String query() {
        return isDraft ? "?release=" + release : "";
    }

    /** What a release is called on a page. */
    static String shortly(String release) {
        String hash = release.substring(release.indexOf(':') + 1);
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    /** What tells two texts apart. */
    static String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
