package amends.folder;

import amends.policy.Catalogue.Remedy;
import amends.policy.Nearest;
import amends.yaml.Problems;
import amends.yaml.YamlText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks that what is given instead of a remedy is there, leads on, and ends with something that costs nothing. */
final class InsteadCheck {

    private final Problems problems;
    private final Map<String, List<YamlText>> instead = new TreeMap<>();
    private final Set<String> costUnread = new HashSet<>();

    InsteadCheck(Problems problems) {
        this.problems = problems;
    }

    /** Takes up what is given instead of a remedy, whose cost may have been refused already. */
    void add(String remedy, List<YamlText> others, boolean costRefused) {
        instead.put(remedy, others);
        if (costRefused) {
            costUnread.add(remedy);
        }
    }

    void check(Map<String, Remedy> remedies, Set<String> owed) {
        instead.forEach((remedy, others) -> {
            Set<String> seen = new HashSet<>();
            for (YamlText other : others) {
                if (!remedies.containsKey(other.value())) {
                    problems.add(other.problem(
                                    "unknown-remedy",
                                    owed.contains(other.value())
                                            ? "what is owed cannot stand in for goodwill"
                                            : "there is no such remedy")
                            .expecting("a remedy", other.found())
                            .nearest(Nearest.to(other.value(), remedies.keySet())));
                } else if (!seen.add(other.value())) {
                    problems.add(other.problem("instead-cycle", "this remedy stands here twice"));
                } else if (leadsTo(other.value(), remedy)) {
                    problems.add(other.problem("instead-cycle", "this leads back to \"" + remedy + "\" itself"));
                }
            }
            if (!others.isEmpty()) {
                checkLast(others.get(others.size() - 1), remedies);
            }
        });
    }

    private boolean leadsTo(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.equals(to)) {
                return true;
            }
            if (seen.add(name)) {
                instead.getOrDefault(name, List.of()).forEach(next -> open.push(next.value()));
            }
        }
        return false;
    }

    private void checkLast(YamlText last, Map<String, Remedy> remedies) {
        Remedy remedy = remedies.get(last.value());
        if (remedy != null
                && !costUnread.contains(remedy.name())
                && (remedy.cost() == null || remedy.cost().isPositive())) {
            problems.add(last.problem(
                    "instead-cost", "the last of \"instead\" costs nothing", "a remedy with cost: \"0.00\""));
        }
    }
}
