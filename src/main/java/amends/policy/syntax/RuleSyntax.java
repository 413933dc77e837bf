package amends.policy.syntax;

import amends.policy.Position;
import java.util.List;

/**
 * One rule as written.
 *
 * @param name the name between the quotes
 * @param annotations {@code @owner("…")} and its like, in their order
 * @param attributes {@code salience 10} and its like, in their order
 * @param patterns the left-hand side
 * @param calls the right-hand side
 * @param at where the rule starts
 */
public record RuleSyntax(
        String name,
        List<Note> annotations,
        List<Note> attributes,
        List<PatternSyntax> patterns,
        List<CallSyntax> calls,
        Position at) {

    /** A named text: an annotation's, or an attribute's value. */
    public record Note(String name, String value, Position at) {}
}
