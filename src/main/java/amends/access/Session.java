package amends.access;

import java.time.Instant;
import java.util.Objects;

/**
 * Somebody at a browser who showed a key once, as it is stored: all that is known of it but the text that opens it.
 *
 * @param hash the SHA-256 of that text, in hexadecimal
 * @param keyId the id of the key that was shown
 * @param startedAt when it was shown
 * @param expiresAt from then on it has to be shown again
 */
public record Session(String hash, String keyId, Instant startedAt, Instant expiresAt) {

    public Session {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "session of key " + keyId + " since " + startedAt;
    }
}
