package amends.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a key: {@code amends_}, its id, {@code _}, and 32 random bytes in base64url. It can be known as a key by its
 * beginning, as by programs that look for secrets where none should be.
 */
final class KeyText {

    private static final Pattern SHAPE = Pattern.compile("amends_([0-9a-f]{16})_[A-Za-z0-9_-]{43}");
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** The id of a key that nobody has. */
    String newId() {
        return HexFormat.of().formatHex(bytes(ID_BYTES));
    }

    /** A new text for a key. */
    String newText(String id) {
        return "amends_" + id + '_' + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The id in a text, or null where it cannot be a key's. */
    static String idIn(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? matcher.group(1) : null;
    }

    /**
     * What is stored of a text. One round of SHA-256 without salt is enough: there are 2^256 texts, all as likely, so nobody
     * who has the hash can try them, as they can try what people think of as passwords.
     *
     * @return in hexadecimal
     */
    static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether two hashes are the same; how long it takes tells nothing of where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
