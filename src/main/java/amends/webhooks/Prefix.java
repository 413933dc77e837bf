package amends.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A block of addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
public final class Prefix {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private final byte[] address;
    private final int bits;

    private Prefix(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Its first address. */
    byte[] address() {
        return address.clone();
    }

    /**
     * Reads a block; a single address is one.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Prefix of(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        byte[] address = literal(literal);
        int most = address.length * Byte.SIZE;
        int bits = most;
        if (slash >= 0) {
            try {
                bits = Integer.parseInt(text.substring(slash + 1));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("not a block of addresses: " + text, e);
            }
        }
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("not a block of addresses: " + text);
        }
        return new Prefix(address, bits);
    }

    private static byte[] literal(String text) {
        if (!LITERAL.matcher(text).matches() || (text.indexOf('.') < 0 && text.indexOf(':') < 0)) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        try {
            // What looks like an address is never looked up as a name.
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + text, e);
        }
    }

    /** Whether an address is in it. */
    public boolean contains(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        if (!Arrays.equals(bytes, 0, whole, address, 0, whole)) {
            return false;
        }
        int rest = bits % Byte.SIZE;
        return rest == 0 || ((bytes[whole] ^ address[whole]) & (0xff << (Byte.SIZE - rest)) & 0xff) == 0;
    }
}
