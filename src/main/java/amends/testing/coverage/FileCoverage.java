package amends.testing.coverage;

import java.util.ArrayList;
import java.util.List;

/**
 * What is covered of one policy file.
 *
 * @param file its path below the rules folder
 * @param rules its rules in their order
 * @param names the messages, remedies, schemes and roles that they name, each where it is named first
 */
public record FileCoverage(String file, List<RuleCoverage> rules, List<Item> names) {

    public FileCoverage {
        rules = List.copyOf(rules);
        names = List.copyOf(names);
    }

    /** All that is to be covered, rule by rule, the names last. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        rules.forEach(rule -> items.addAll(rule.items()));
        items.addAll(names);
        return items;
    }

    /** How much of it is covered. */
    public Score score() {
        return Score.of(items());
    }
}
