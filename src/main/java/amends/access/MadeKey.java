package amends.access;

/**
 * A key that was just made.
 *
 * @param key what is stored of it
 * @param text the key itself, which nobody can be told again
 */
public record MadeKey(AccessKey key, String text) {

    /** Without the text, which belongs in no log. */
    @Override
    public String toString() {
        return key.toString();
    }
}
