package amends.reports;

import java.util.Comparator;
import java.util.Objects;

/**
 * A rule, whichever release it stands in.
 *
 * @param policy the path of its policy in the rules folder
 * @param rule its name
 */
public record RuleName(String policy, String rule) implements Comparable<RuleName> {

    private static final Comparator<RuleName> ORDER =
            Comparator.comparing(RuleName::policy).thenComparing(RuleName::rule);

    public RuleName {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(rule, "rule");
    }

    @Override
    public int compareTo(RuleName other) {
        return ORDER.compare(this, other);
    }
}
