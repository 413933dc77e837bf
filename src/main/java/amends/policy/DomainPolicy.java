package amends.policy;

import java.util.List;
import java.util.Map;

/**
 * One domain's kinds and rules, those of common among them.
 *
 * @param name the domain
 * @param kinds by declared name
 * @param rules in the order of their index
 */
public record DomainPolicy(String name, Map<String, Kind> kinds, List<Rule> rules) {

    public DomainPolicy {
        kinds = Map.copyOf(kinds);
        rules = List.copyOf(rules);
    }
}
