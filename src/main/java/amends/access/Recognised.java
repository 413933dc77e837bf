package amends.access;

/** What became of a key that came with a request. */
public sealed interface Recognised {

    /** It is of use. */
    record Known(Caller caller) implements Recognised {}

    /**
     * It is not.
     *
     * @param why in words that tell nothing to somebody who does not have the key
     */
    record Refused(String why) implements Recognised {}
}
