package amends.check.meaning;

import amends.policy.Position;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a rule as written comes to bear: in its domain, or, if it belongs to all of them, in each; and there, for every
 * kind that it concerns.
 */
final class Places {

    private final Map<Position, List<Place>> byRule = new LinkedHashMap<>();

    /**
     * One rule among the rules of one kind.
     *
     * @param search looks for incidents of the kind
     * @param region where the rule fires
     */
    record Place(Search search, Region region) {
        Rule rule() {
            return region.rule();
        }
    }

    Places(Collection<Rule> rules, Collection<Search> searches) {
        IdentityHashMap<Rule, List<Place>> places = new IdentityHashMap<>();
        for (Search search : searches) {
            for (Region region : search.rules().all()) {
                places.computeIfAbsent(region.rule(), r -> new ArrayList<>()).add(new Place(search, region));
            }
        }
        for (Rule rule : rules) {
            byRule.computeIfAbsent(rule.at(), at -> new ArrayList<>()).addAll(places.getOrDefault(rule, List.of()));
        }
    }

    /** The places of the rule that stands somewhere. */
    List<Place> of(Rule rule) {
        return byRule.getOrDefault(rule.at(), List.of());
    }
}
