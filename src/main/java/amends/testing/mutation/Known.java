package amends.testing.mutation;

import amends.incident.Action;
import amends.policy.Act;
import amends.policy.Catalogue;
import amends.policy.Condition;
import amends.policy.DomainPolicy;
import amends.policy.Field;
import amends.policy.Library;
import amends.policy.Operand;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names and texts that a domain's rules could have meant instead of those that they name. */
final class Known {

    /** Messages that no rule has reason to name: the words of gifts, and the product's own. */
    private static final List<String> NOT_FOR_RULES = List.of("remedy.", "entitlement.", "amends.");

    private final DomainPolicy domain;
    private final Library library;
    private final Map<Field, TreeSet<String>> texts = new HashMap<>();
    private final Map<Action, TreeSet<String>> messages = new EnumMap<>(Action.class);

    Known(DomainPolicy domain, Library library) {
        this.domain = domain;
        this.library = library;
        for (Rule rule : domain.rules()) {
            rule.patterns().forEach(pattern -> read(pattern.condition()));
            for (Act act : rule.acts()) {
                if (act instanceof Act.Recommend recommend) {
                    messages.computeIfAbsent(recommend.action(), a -> new TreeSet<>())
                            .add(recommend.name());
                }
            }
        }
        texts.put(
                StandardFacts.HOURS.field("calendar"),
                new TreeSet<>(library.calendars().keySet()));
    }

    private void read(Condition condition) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(this::read);
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::read);
        } else if (condition instanceof Condition.OneOf oneOf) {
            oneOf.values().forEach(value -> read(oneOf.field(), value));
        } else if (condition instanceof Condition.Compare compare
                && compare.operand() instanceof Operand.Constant constant) {
            read(compare.field(), constant.value());
        }
    }

    private void read(Field field, Object value) {
        if (value instanceof String text) {
            texts.computeIfAbsent(field, f -> new TreeSet<>()).add(text);
        }
    }

    /** The rules of the domain. */
    List<Rule> rules() {
        return domain.rules();
    }

    /** Another text that rules compare the field with, or null. */
    String otherText(Field field, String text) {
        return next(texts.getOrDefault(field, new TreeSet<>()), text, Set.of());
    }

    /** Another calendar, or null. */
    String otherCalendar(String name) {
        return next(library.calendars().keySet(), name, Set.of());
    }

    /**
     * Another message, remedy, scheme or role that could stand in the place of one: for a message and a role first one
     * that the domain's rules name, for a gift first one of the same group.
     *
     * @param taken what the rule says already
     * @return the name, or null where there is none
     */
    String otherName(Act.Recommend act, Set<String> taken) {
        if (act instanceof Act.Compensate compensate) {
            return otherRemedy(compensate, taken);
        }
        if (act instanceof Act.Entitle) {
            Set<String> all = library.catalogue().entitlements().keySet();
            return firstOf(act.name(), taken, List.of(sameGroup(all, act.name()), all));
        }
        Set<String> named = messages.get(act.action());
        Collection<String> all = act instanceof Act.Escalate
                ? library.roles().keySet()
                : matching(library.messages(), name -> NOT_FOR_RULES.stream().noneMatch(name::startsWith));
        return firstOf(act.name(), taken, List.of(named, all));
    }

    private String otherRemedy(Act.Compensate act, Set<String> taken) {
        Map<String, Catalogue.Remedy> remedies = library.catalogue().remedies();
        Catalogue.Remedy is = remedies.get(act.name());
        // Where the rule does not say how much, the catalogue has to.
        Set<String> possible = matching(
                remedies.keySet(),
                name -> act.money() != null || remedies.get(name).cost() != null);
        Set<String> alike = matching(possible, name -> (remedies.get(name).cost() == null) == (is.cost() == null));
        return firstOf(act.name(), taken, List.of(sameGroup(alike, act.name()), alike, possible));
    }

    private Set<String> sameGroup(Collection<String> names, String as) {
        Catalogue catalogue = library.catalogue();
        return matching(names, name -> catalogue.groupOf(name).equals(catalogue.groupOf(as)));
    }

    private static Set<String> matching(Collection<String> names, Predicate<String> which) {
        return names.stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String firstOf(String name, Set<String> taken, List<Collection<String>> choices) {
        return choices.stream()
                .map(choice -> next(choice, name, taken))
                .filter(other -> other != null)
                .findFirst()
                .orElse(null);
    }

    /** The next name in order, after the last one the first, or null where there is no other. */
    private static String next(Collection<String> names, String name, Set<String> taken) {
        TreeSet<String> others = new TreeSet<>(names);
        others.removeAll(taken);
        others.remove(name);
        String next = others.higher(name);
        return next != null || others.isEmpty() ? next : others.first();
    }
}
