package amends.folder;

import java.util.Arrays;

/** The bytes of a file that is no text; two are equal when their bytes are. */
public final class Binary {
    private final byte[] bytes;

    /** Keeps a copy. */
    public Binary(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
