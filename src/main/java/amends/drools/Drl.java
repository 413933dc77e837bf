package amends.drools;

import amends.policy.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules of one group of kinds as Drools gets them.
 *
 * <p>The incident stands in them twice: as promise rules see it, before clocks are known, and complete, as the other
 * rules see it. The two are facts of different classes, which makes the phases independent of each other without
 * agenda groups, and without evaluating anything twice.
 *
 * @param text a package of declarations and rules
 * @param rules the rules that can match at all, by the number that stands in their name
 * @param before the incident for the promise rules, by the name of its kind or ancestor; empty without such rules
 * @param complete the incident for the other rules, likewise
 * @param beside the other facts that rules match, by name
 */
record Drl(
        String text,
        List<Rule> rules,
        Map<String, FactLayout> before,
        Map<String, FactLayout> complete,
        Map<String, FactLayout> beside) {

    /** The name of the generated package. */
    static final String PACKAGE = "generated";

    /** The rule of that number has a name of which this is the beginning. */
    static final String RULE = "r";

    Drl {
        rules = List.copyOf(rules);
        before = Map.copyOf(before);
        complete = Map.copyOf(complete);
        beside = Map.copyOf(beside);
    }

    /** What decides how the rules behave: of two that agree in it, one can do the other's work. */
    String content() {
        return text + List.of(describe(before), describe(complete), describe(beside));
    }

    private static String describe(Map<String, FactLayout> layouts) {
        return layouts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "=" + e.getValue().className()
                        + e.getValue().columns())
                .collect(Collectors.joining(";"));
    }
}
