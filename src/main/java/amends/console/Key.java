package amends.console;

/**
 * What a key does on a page.
 *
 * @param name the key as it is written on it; several, with a space between, each do the same
 * @param does what it does, in two or three words
 */
public record Key(String name, String does) {}
