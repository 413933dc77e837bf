package amends.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One rule of a domain put in the place of another, to see what difference it makes.
 *
 * @param domain the domain's name
 * @param before a rule of that domain
 * @param after what stands there instead, with the same index; or null where the rule is taken out
 */
public record RuleChange(String domain, Rule before, Rule after) {

    public RuleChange {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(before, "before");
        if (after != null && after.index() != before.index()) {
            throw new IllegalArgumentException("a rule keeps its place among the rules of its domain");
        }
    }

    /** Whether one of the two can match an incident of a kind. */
    public boolean concerns(Kind kind) {
        return kind.domain().equals(domain) && (before.concerns(kind) || (after != null && after.concerns(kind)));
    }

    /** Some rules of the domain, in the order of their index, with the change made. */
    public List<Rule> in(List<Rule> rules) {
        List<Rule> changed = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            if (rule.index() != before.index()) {
                changed.add(rule);
            } else if (after != null) {
                changed.add(after);
            }
        }
        return changed;
    }
}
