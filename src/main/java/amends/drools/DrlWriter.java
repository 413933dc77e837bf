package amends.drools;

import amends.policy.Condition;
import amends.policy.Kind;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the rules of a group of kinds as DRL, from what was resolved rather than from what was written: all names are
 * ours and all literals harmless, so nothing that an author wrote is read by Drools.
 *
 * <p>It matters whether a rule matches, not how often. So a fact of which there can be many, and which no later pattern
 * refers to, need only exist; that keeps rules over many facts from matching in all combinations of them.
 */
final class DrlWriter {

    private static final String INCIDENT = StandardFacts.INCIDENT.name();

    private final KindGroup group;
    private final Map<String, FactLayout> before;
    private final Map<String, FactLayout> complete;
    private final Map<String, FactLayout> beside = new TreeMap<>();
    private final StringBuilder rules = new StringBuilder();
    private int tests;

    private DrlWriter(KindGroup group) {
        this.group = group;
        this.before = incidents("Early", true);
        this.complete = incidents("Kind", false);
    }

    /** Writes all rules of a group that can match at all. */
    static Drl write(KindGroup group) {
        return new DrlWriter(group).write();
    }

    private Drl write() {
        List<Rule> written = new ArrayList<>();
        for (Rule rule : group.rules()) {
            Optional<String> conditions = conditions(rule);
            if (conditions.isPresent()) {
                int number = written.size();
                rules.append("rule ").append(Drl.RULE).append(number).append("\nwhen\n");
                rules.append(conditions.get()).append("then\nend\n");
                written.add(rule);
            }
        }
        StringBuilder text = new StringBuilder("package ").append(Drl.PACKAGE).append(";\n");
        text.append("dialect \"mvel\"\nglobal ").append(Fired.class.getName()).append(' ');
        text.append(Fired.GLOBAL).append(";\n");
        declare(before.values(), text);
        declare(complete.values(), text);
        declare(beside.values(), text);
        return new Drl(text.append(rules).toString(), written, before, complete, beside);
    }

    private static void declare(Collection<FactLayout> layouts, StringBuilder text) {
        layouts.stream()
                .sorted(Comparator.comparing(FactLayout::className))
                .forEach(layout -> text.append(layout.declaration()));
    }

    /** The layouts of those incidents that rules of one phase name, parents first; Incident itself among them. */
    private Map<String, FactLayout> incidents(String prefix, boolean promises) {
        Set<String> named = new TreeSet<>();
        for (Rule rule : group.rules()) {
            if (rule.isPromise() == promises) {
                named.add(INCIDENT);
                rule.patterns().stream()
                        .filter(Pattern::isIncident)
                        .map(Pattern::fact)
                        .forEach(named::add);
            }
        }
        Map<String, FactLayout> layouts = new HashMap<>();
        if (named.isEmpty()) {
            return layouts;
        }
        layouts.put(INCIDENT, new FactLayout(prefix + 0, null, StandardFacts.INCIDENT));
        Map<String, List<String>> lineages = new TreeMap<>();
        Map<String, Pattern> patterns = new HashMap<>();
        for (Rule rule : group.rules()) {
            for (Pattern pattern : rule.patterns()) {
                patterns.putIfAbsent(pattern.fact(), pattern);
            }
        }
        for (Kind kind : group.kinds()) {
            List<String> lineage = kind.lineage();
            for (int i = 0; i < lineage.size() - 1; i++) {
                if (named.contains(lineage.get(i))) {
                    lineages.putIfAbsent(lineage.get(i), lineage.subList(i + 1, lineage.size()));
                }
            }
        }
        lineages.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getValue().size()))
                .forEach(e -> {
                    FactLayout parent = e.getValue().stream()
                            .filter(layouts::containsKey)
                            .findFirst()
                            .map(layouts::get)
                            .orElseThrow();
                    layouts.put(
                            e.getKey(),
                            new FactLayout(
                                    prefix + layouts.size(),
                                    parent,
                                    patterns.get(e.getKey()).shape()));
                });
        return layouts;
    }

    private FactLayout layout(Rule rule, String fact) {
        if (StandardFacts.BESIDE_KINDS.containsKey(fact)) {
            return beside.computeIfAbsent(fact, f -> new FactLayout(f, null, StandardFacts.BESIDE_KINDS.get(f)));
        }
        return (rule.isPromise() ? before : complete).get(fact);
    }

    /** The conditions of a rule, a line each; nothing where it can never match. */
    private Optional<String> conditions(Rule rule) {
        List<Pattern> patterns = rule.patterns();
        List<Set<String>> bound = bound(rule);
        StringBuilder text = new StringBuilder();
        if (patterns.stream().noneMatch(p -> p.isIncident() && p.quantifier() == Quantifier.ONE)) {
            text.append("    ").append(layout(rule, INCIDENT).className()).append("()\n");
        }
        int many = -1;
        for (int i = 0; i < patterns.size(); i++) {
            Pattern pattern = patterns.get(i);
            Quantifier quantifier = pattern.quantifier();
            boolean among =
                    !pattern.isIncident() && !StandardFacts.CUSTOMER.name().equals(pattern.fact());
            if (among && quantifier == Quantifier.ONE && bound.get(i).isEmpty()) {
                quantifier = Quantifier.EXISTS;
            }
            FactLayout layout = layout(rule, pattern.fact());
            Optional<Set<String>> constraints = layout == null
                    ? Optional.empty()
                    : new ConditionWriter(i, layout, () -> "t" + tests++).constraints(pattern.condition());
            if (constraints.isEmpty()) {
                if (quantifier == Quantifier.NOT) {
                    continue;
                }
                return Optional.empty();
            }
            List<String> parts = new ArrayList<>(bound.get(i));
            parts.addAll(constraints.get());
            boolean counted = among && quantifier == Quantifier.ONE;
            if (counted && many >= 0) {
                parts.add(Fired.GLOBAL + ".step($p" + many + ")");
            }
            text.append("    ")
                    .append(quantifier == Quantifier.NOT ? "not " : quantifier == Quantifier.EXISTS ? "exists " : "");
            if (counted) {
                text.append("$p").append(i).append(" : ");
                many = i;
            }
            text.append(layout.className()).append('(');
            text.append(String.join(", ", parts)).append(")\n");
        }
        return Optional.of(text.toString());
    }

    /** What later patterns refer to, as bindings, for each pattern of a rule. */
    private List<Set<String>> bound(Rule rule) {
        List<Set<String>> bound = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            bound.add(new LinkedHashSet<>());
        }
        for (int i = 0; i < rule.patterns().size(); i++) {
            bind(rule, i, rule.patterns().get(i).condition(), bound);
        }
        return bound;
    }

    private void bind(Rule rule, int place, Condition condition, List<Set<String>> bound) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> bind(rule, place, part, bound));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> bind(rule, place, part, bound));
        } else if (condition instanceof Condition.Compare compare
                && compare.operand() instanceof Operand.Variable variable
                && variable.pattern() != place) {
            FactLayout layout =
                    layout(rule, rule.patterns().get(variable.pattern()).fact());
            if (layout != null) {
                boolean mixed = ConditionWriter.isMixed(compare.field(), variable.field());
                String name = ConditionWriter.name(variable.field(), mixed, layout);
                bound.get(variable.pattern()).add(ConditionWriter.variable(variable.pattern(), name) + " : " + name);
            }
        }
    }
}
