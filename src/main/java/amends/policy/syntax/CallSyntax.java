package amends.policy.syntax;

import amends.policy.Position;
import java.util.List;

/**
 * One statement of a consequence as written: {@code recommend.status("late-meal.update").every(10);}.
 *
 * @param root {@code recommend} or {@code promise}, or whatever else stands there
 * @param links the calls, from left to right; never empty
 * @param at where the statement starts
 */
public record CallSyntax(String root, List<Link> links, Position at) {

    /** One call in the chain. */
    public record Link(String name, List<Term> arguments, Position at) {}
}
