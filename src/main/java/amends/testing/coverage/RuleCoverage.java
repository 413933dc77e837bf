package amends.testing.coverage;

import amends.policy.Position;
import java.util.List;

/**
 * What is covered of one rule.
 *
 * @param name the rule
 * @param at where it stands
 * @param items in the order of the rule
 */
public record RuleCoverage(String name, Position at, List<Item> items) {

    public RuleCoverage {
        items = List.copyOf(items);
    }

    /** How much of it is covered. */
    public Score score() {
        return Score.of(items);
    }
}
