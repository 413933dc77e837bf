package amends.testing;

import amends.policy.Position;
import java.util.List;
import java.util.Objects;

/**
 * One case: situations in order of time, and what is expected of each. Most have one; a timeline has several.
 *
 * @param policy the policy that it stands beside, {@code restaurant/late-meal}: its path without what says how it is
 *     written
 * @param name its name, the only one of this name in its file; of a table's row, that of the table and the values given
 * @param steps at least one
 * @param at where it stands
 */
public record Case(String policy, String name, List<Step> steps, Position at) {

    /** What stands after the policy in the name of the file of its cases. */
    public static final String FILE_ENDING = ".cases.yaml";

    public Case {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("the case " + name + " has no step");
        }
    }

    /**
     * A policy as its cases name it.
     *
     * @param file its path, {@code restaurant/late-meal.drl}
     */
    public static String policyOf(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** The file in which it stands. */
    public String file() {
        return at.file();
    }
}
