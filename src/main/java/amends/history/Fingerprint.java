package amends.history;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells the bytes of a file from those of every other: their SHA-256. */
final class Fingerprint {

    private final InputStream bytes;
    private final MessageDigest digest;

    /** @param wanted whether it will be asked for; if not, nothing is reckoned */
    Fingerprint(InputStream from, boolean wanted) {
        this.digest = wanted ? sha256() : null;
        this.bytes = wanted ? new DigestInputStream(from, digest) : from;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The same bytes, to be read instead of the others. */
    InputStream bytes() {
        return bytes;
    }

    /** The hash of all that was read; to be asked for once, when everything was. */
    String text() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
