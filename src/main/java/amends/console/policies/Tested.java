package amends.console.policies;

import amends.testing.coverage.Coverage;
import amends.testing.coverage.FileCoverage;
import amends.testing.coverage.Item;
import amends.testing.coverage.RuleCoverage;
import amends.testing.coverage.Status;
import java.util.List;
import java.util.Objects;

/**
 * Which cases cover the rules of a policy.
 *
 * @param isKnown whether the cases could be read
 * @param rules in the order of the policy
 */
public record Tested(boolean isKnown, List<OfRule> rules) {

    public Tested {
        rules = List.copyOf(rules);
    }

    /**
     * Which cases cover a rule.
     *
     * @param percent how much of it they cover
     * @param cases their names, those that are the first to cover something
     * @param open what no case covers yet
     */
    public record OfRule(String name, int percent, List<String> cases, long open) {
        private static final int SHOWN = 4;

        public OfRule {
            cases = List.copyOf(cases);
        }

        /** The first of them in a line, with how many more there are. */
        public String told() {
            int shown = Math.min(SHOWN, cases.size());
            int more = cases.size() - shown;
            return String.join(" · ", cases.subList(0, shown)) + (more == 0 ? "" : " · and " + more + " more");
        }
    }

    static Tested of(Coverage coverage, String path) {
        if (coverage == null) {
            return new Tested(false, List.of());
        }
        return new Tested(
                true,
                coverage.files().stream()
                        .filter(file -> file.file().equals(path))
                        .map(FileCoverage::rules)
                        .flatMap(List::stream)
                        .map(Tested::of)
                        .toList());
    }

    private static OfRule of(RuleCoverage rule) {
        return new OfRule(
                rule.name(),
                rule.score().percent(),
                rule.items().stream()
                        .filter(item -> item.status() == Status.COVERED)
                        .map(Item::seenIn)
                        .filter(Objects::nonNull)
                        .map(seen -> baseName(seen.name()))
                        .distinct()
                        .toList(),
                rule.items().stream().filter(item -> item.status().isOpen()).count());
    }

    /** The name of a case without the row of its table. */
    private static String baseName(String name) {
        int row = name.indexOf(" / ");
        return row < 0 ? name : name.substring(0, row);
    }
}
