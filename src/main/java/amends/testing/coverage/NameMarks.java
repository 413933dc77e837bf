package amends.testing.coverage;

import amends.incident.Action;
import amends.policy.Act;
import amends.policy.Rule;
import amends.recommendation.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The marks of what rules name, for each policy file that does. */
final class NameMarks {

    private final Map<String, Map<Named, Mark>> byFile = new TreeMap<>();

    private record Named(String action, String name) {}

    /** Takes in what a rule names. */
    void add(Rule rule) {
        for (Act act : rule.acts()) {
            if (act instanceof Act.Recommend recommend) {
                String what = sort(recommend) + " \"" + recommend.name() + '"';
                byFile.computeIfAbsent(rule.policy(), file -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Named(recommend.action().wireName(), recommend.name()),
                                named -> new Mark(
                                        Aspect.RECOMMENDED,
                                        rule.at(),
                                        what,
                                        "the " + what + " was never recommended",
                                        "the " + what + " was proposed"));
            }
        }
    }

    private static String sort(Act.Recommend act) {
        if (act instanceof Act.Entitle) {
            return "scheme";
        }
        return act.action() == Action.COMPENSATE ? "remedy" : act.action() == Action.ESCALATE ? "role" : "message";
    }

    /** Takes in a plan. */
    void see(Plan plan, SeenIn in) {
        plan.recommendations().forEach(one -> {
            Mark mark = mark(one.origin().policy(), one.action().wireName(), one.name());
            if (mark != null) {
                mark.cover(in);
            }
        });
        plan.withheld().forEach(one -> {
            Mark mark = mark(one.policy(), one.action(), one.name());
            if (mark != null) {
                mark.mask(in, () -> "was withheld: " + one.reason());
            }
        });
    }

    private Mark mark(String policy, String action, String name) {
        return byFile.getOrDefault(policy, Map.of()).get(new Named(action, name));
    }

    /** The items of a file. */
    List<Item> items(String file) {
        return byFile.getOrDefault(file, Map.of()).values().stream()
                .map(Mark::item)
                .toList();
    }
}
