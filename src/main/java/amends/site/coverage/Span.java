package amends.site.coverage;

/**
 * A piece of a line.
 *
 * @param text the piece as written
 * @param state how it stands
 * @param title what of it is covered, or null where there is nothing to cover
 */
public record Span(String text, State state, String title) {}
