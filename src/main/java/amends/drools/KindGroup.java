package amends.drools;

import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Kinds of one domain that are evaluated by one set of rules, those that concern at least one of them.
 *
 * <p>An evaluation costs a little for every rule it might have to think of, and a rule that concerns many groups is
 * built for each of them. So kinds stay together while their rules are few, and are divided along their family tree
 * when they are not.
 *
 * @param kinds the kinds
 * @param rules in the order of their index
 */
record KindGroup(List<Kind> kinds, List<Rule> rules) {

    /** So many rules can stay together whatever they concern. */
    static final int FEW_RULES = 40;

    KindGroup {
        kinds = List.copyOf(kinds);
        rules = List.copyOf(rules);
    }

    /** Divides the kinds of a domain; every kind is in one group. */
    static List<KindGroup> of(DomainPolicy domain) {
        List<Kind> kinds = domain.kinds().values().stream()
                .sorted(Comparator.comparing(Kind::name))
                .toList();
        List<KindGroup> groups = new ArrayList<>();
        divide(kinds, domain.rules(), 0, groups);
        return groups;
    }

    /** Divides kinds whose lineages, seen from Incident, are the same up to a depth. */
    private static void divide(List<Kind> kinds, List<Rule> candidates, int depth, List<KindGroup> groups) {
        List<Rule> rules = candidates.stream()
                .filter(rule -> kinds.stream().anyMatch(rule::concerns))
                .toList();
        if (kinds.size() < 2 || rules.size() <= FEW_RULES) {
            if (!kinds.isEmpty()) {
                groups.add(new KindGroup(kinds, rules));
            }
            return;
        }
        var families = new java.util.TreeMap<String, List<Kind>>();
        for (Kind kind : kinds) {
            families.computeIfAbsent(ancestor(kind, depth + 1), name -> new ArrayList<>())
                    .add(kind);
        }
        for (List<Kind> family : families.values()) {
            divide(family, rules, depth + 1, groups);
        }
    }

    /** The ancestor so far below Incident, or nothing where the kind itself stands higher. */
    private static String ancestor(Kind kind, int depth) {
        int place = kind.lineage().size() - 1 - depth;
        return place < 0 ? "" : kind.lineage().get(place);
    }
}
