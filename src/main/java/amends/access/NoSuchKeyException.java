package amends.access;

/** There is no key of that id. */
public final class NoSuchKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchKeyException(String id) {
        super("there is no key \"" + id + "\"; the list of keys tells their ids");
    }
}
