package amends.drools;

import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rules that concern a kind, without asking each rule for each kind. */
final class RulesByKind {

    private final Map<String, List<Rule>> byIncident = new HashMap<>();

    RulesByKind(DomainPolicy domain) {
        for (Rule rule : domain.rules()) {
            String incident = rule.patterns().stream()
                    .filter(pattern -> pattern.isIncident() && pattern.quantifier() == Quantifier.ONE)
                    .findFirst()
                    .map(Pattern::fact)
                    .orElse("Incident");
            byIncident.computeIfAbsent(incident, name -> new ArrayList<>()).add(rule);
        }
    }

    /** The rules that concern a kind, in the order of their index. */
    List<Rule> concerning(Kind kind) {
        return kind.lineage().stream()
                .flatMap(name -> byIncident.getOrDefault(name, List.of()).stream())
                .filter(rule -> rule.concerns(kind))
                .sorted(Comparator.comparingInt(Rule::index))
                .toList();
    }
}
