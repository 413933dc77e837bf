package amends.book;

/**
 * A field of a fact.
 *
 * @param name its name in rules and requests
 * @param type what its values are
 * @param unit what its numbers count, or empty
 * @param about what it says
 */
public record FieldLine(String name, String type, String unit, String about) {}
