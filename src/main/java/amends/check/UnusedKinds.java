package amends.check;

import amends.policy.PolicyProblem;
import amends.policy.syntax.KindSyntax;
import amends.policy.syntax.PolicySyntax;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds kinds of incident about which no rule says anything: neither about them, nor what they extend or are extended by. */
final class UnusedKinds {

    private static final String COMMON = "common";

    private final List<PolicySyntax> policies;
    private final Set<String> facts;
    private final List<PolicyProblem> found;

    /** @param facts what rules match, {@code folder/Name} */
    UnusedKinds(List<PolicySyntax> policies, Set<String> facts, List<PolicyProblem> found) {
        this.policies = policies;
        this.facts = facts;
        this.found = found;
    }

    void check() {
        Map<String, Map<String, KindSyntax>> byFolder = new HashMap<>();
        for (PolicySyntax policy : policies) {
            Map<String, KindSyntax> kinds =
                    byFolder.computeIfAbsent(Syntax.folder(policy.file()), folder -> new HashMap<>());
            policy.kinds().forEach(kind -> kinds.putIfAbsent(kind.name(), kind));
        }
        Map<String, KindSyntax> common = byFolder.getOrDefault(COMMON, Map.of());
        Set<KindSyntax> spokenOf = new HashSet<>();
        byFolder.keySet().forEach(folder -> {
            Map<String, KindSyntax> kinds = new HashMap<>(common);
            kinds.putAll(byFolder.get(folder));
            kinds.values().stream()
                    .filter(kind -> speaksOf(folder, kind, kinds))
                    .forEach(kind -> spokenOf.addAll(line(kind, kinds)));
        });
        for (Map<String, KindSyntax> kinds : byFolder.values()) {
            for (KindSyntax kind : kinds.values()) {
                if (!spokenOf.contains(kind)) {
                    found.add(PolicyProblem.warning(
                            "unused-kind", kind.at(), "no rule says anything about a " + kind.name()));
                }
            }
        }
    }

    private boolean speaksOf(String folder, KindSyntax kind, Map<String, KindSyntax> kinds) {
        return matches(folder, "Incident")
                || line(kind, kinds).stream().anyMatch(above -> matches(folder, above.name()));
    }

    private boolean matches(String folder, String fact) {
        return facts.contains(folder + '/' + fact) || facts.contains(COMMON + '/' + fact);
    }

    /** The kind and those that it extends. */
    private static Set<KindSyntax> line(KindSyntax kind, Map<String, KindSyntax> kinds) {
        Set<KindSyntax> line = new HashSet<>();
        for (KindSyntax one = kind; one != null && line.add(one); ) {
            one = one.parent() == null ? null : kinds.get(one.parent());
        }
        return line;
    }
}
