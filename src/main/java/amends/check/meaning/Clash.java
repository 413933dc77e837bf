package amends.check.meaning;

/**
 * Two conditions that cannot hold together.
 *
 * @param first the one that stands first, or null where the second cannot hold at all
 * @param second the other
 */
record Clash(Term first, Term second) {

    /** In words. */
    String written() {
        return first == null
                ? second.written() + " cannot hold"
                : first.written() + " and " + second.written() + " cannot both hold";
    }
}
