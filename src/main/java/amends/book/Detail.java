package amends.book;

/**
 * Something said under a label.
 *
 * @param label what it is
 * @param text what is said
 */
public record Detail(String label, String text) {}
