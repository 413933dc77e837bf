package amends.webhooks;

import amends.outward.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256 in GCM, bound to the endpoint whose they are, under a key that does not stand in the
 * database: whoever has a copy of the database cannot sign.
 */
public final class SecretBox implements Secrets {

    /** How long a key is, in bytes. */
    public static final int KEY_BYTES = 32;

    private static final String PREFIX = "whsec_";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_CHARACTERS = 8;

    private final Supplier<byte[]> key;
    private final SecureRandom random = new SecureRandom();

    /** @param key the key, asked when it is first needed */
    public SecretBox(Supplier<byte[]> key) {
        this.key = key;
    }

    @Override
    public String fresh() {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    @Override
    public String seal(String endpointId, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, endpointId, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return name() + '.' + Base64.getEncoder().encodeToString(both);
    }

    /**
     * Opens a secret that was sealed.
     *
     * @throws SealedException where that was done with another key, or it was changed since
     */
    String open(String endpointId, String sealed) {
        String by = sealed.substring(0, Math.max(0, sealed.indexOf('.')));
        if (!by.equals(name())) {
            throw new SealedException("its secret was sealed with another key, " + by + "; this process has " + name());
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(by.length() + 1));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(run(Cipher.DECRYPT_MODE, endpointId, nonce, rest), StandardCharsets.UTF_8);
    }

    /** By what the key can be told from others; it says nothing of the key. */
    private String name() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.get());
            return HexFormat.of().formatHex(digest).substring(0, NAME_CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, String endpointId, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key.get(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(endpointId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new SealedException("its secret cannot be opened", e);
        }
    }

    /** A secret cannot be opened. */
    static final class SealedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SealedException(String message) {
            super(message);
        }

        SealedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
