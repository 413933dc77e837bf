package amends.wire;

/**
 * A place in a request; its pointer is put together only where something is wrong there.
 *
 * @param above the place that holds it, or null for the whole request
 * @param step the key or index, or null for the whole request
 */
record Spot(Spot above, String step) {

    static final Spot REQUEST = new Spot(null, null);

    Spot at(String key) {
        return new Spot(this, key);
    }

    Spot at(int index) {
        return new Spot(this, Integer.toString(index));
    }

    /** The place as an RFC 6901 JSON pointer. */
    String pointer() {
        return above == null
                ? ""
                : above.pointer() + '/' + Shown.clean(step).replace("~", "~0").replace("/", "~1");
    }
}
