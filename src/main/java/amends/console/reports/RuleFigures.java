package amends.console.reports;

import java.util.List;

/** How often what rules recommended was taken, and how often it was overridden. */
@FunctionalInterface
public interface RuleFigures {

    /**
     * The figures of all rules.
     *
     * @param weeks how many weeks, this one included
     */
    List<RuleFigure> of(int weeks);

    /**
     * One rule.
     *
     * @param policy the path of its policy in the rules folder, the domain first
     * @param recommended for how many incidents something that it recommended stood in the plan
     * @param overridden how often somebody did something else instead
     */
    record RuleFigure(String policy, String rule, long recommended, long overridden) {}
}
