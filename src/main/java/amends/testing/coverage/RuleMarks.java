package amends.testing.coverage;

import amends.policy.Condition;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.recommendation.Observation;
import amends.recommendation.RuleView;
import amends.testing.Neighbours;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The marks of a rule as written; one that belongs to all domains has one set of them. */
final class RuleMarks {

    private final Rule written;
    private final Mark fires;
    private final Mark silent;
    private final List<List<LeafMarks>> leaves = new ArrayList<>();
    private final List<PatternMarks> patterns = new ArrayList<>();
    private final List<DayMarks> days;
    private final IdentityHashMap<Condition.Leaf, LeafMarks> byLeaf = new IdentityHashMap<>();

    /**
     * @param rule the rule as one of its domains has it
     * @param domains all that have it
     * @param neighbours of the numbers it names
     * @param possible what can be of it
     */
    RuleMarks(Rule rule, Collection<String> domains, Neighbours neighbours, Possible possible) {
        this.written = rule;
        List<String> all = Asking.all(rule);
        this.fires = new Mark(
                Aspect.FIRES,
                rule.at(),
                rule.name(),
                "it never fired" + (all.isEmpty() ? "" : ": no case has " + String.join(" and ", all)));
        this.silent = new Mark(Aspect.SILENT, rule.at(), rule.name(), "it was never silent in a case of its kind");
        fires.excuseUnless(possible::fires, Status.IMPOSSIBLE, "it can never fire");
        silent.excuseUnless(
                () -> !isAlways(rule), Status.ALWAYS, "it asks nothing and always fires: it cannot be silent");
        for (int place = 0; place < rule.patterns().size(); place++) {
            Pattern pattern = rule.patterns().get(place);
            List<LeafMarks> marks = new ArrayList<>();
            for (Condition.Leaf leaf : pattern.condition().leaves()) {
                int decimals = domains.stream()
                        .mapToInt(domain -> neighbours.decimals(domain, pattern, leaf.field()))
                        .max()
                        .orElse(0);
                marks.add(new LeafMarks(rule, place, leaf, decimals, possible));
            }
            leaves.add(marks);
            patterns.add(PatternMarks.isCounted(pattern) ? new PatternMarks(pattern, place) : null);
        }
        this.days = DayMarks.of(rule);
    }

    /** Whether a rule fires for whatever it concerns. */
    private static boolean isAlways(Rule rule) {
        return rule.effective() == null
                && rule.expires() == null
                && rule.patterns().stream()
                        .allMatch(one -> one.quantifier() == Quantifier.ONE
                                && !PatternMarks.isCounted(one)
                                && one.condition().leaves().isEmpty());
    }

    /** Gives the comparisons of the rule as a domain has it their marks. */
    void join(Rule rule) {
        for (int place = 0; place < leaves.size(); place++) {
            List<Condition.Leaf> own = rule.patterns().get(place).condition().leaves();
            for (int i = 0; i < own.size(); i++) {
                byLeaf.put(own.get(i), leaves.get(place).get(i));
            }
        }
    }

    /** Takes in what a case shows of the rule as a domain has it. */
    void see(Rule rule, Observation seen, boolean fired, SeenIn in) {
        (fired ? fires : silent).cover(in);
        RuleView view = seen.view(rule);
        view.visit((place, leaf, fact, truth) -> byLeaf.get(leaf).see(view, rule, leaf, fact, truth, in));
        for (PatternMarks pattern : patterns) {
            if (pattern != null) {
                pattern.see(view, in);
            }
        }
        days.forEach(day -> day.see(view, seen.dayOf(rule), in));
    }

    RuleCoverage coverage() {
        Stream<Mark> own = Stream.of(fires, silent);
        Stream<Mark> dated = days.stream().flatMap(DayMarks::marks);
        Stream<Mark> inside =
                Stream.iterate(0, i -> i < leaves.size(), i -> i + 1).flatMap(this::marks);
        return new RuleCoverage(
                written.name(),
                written.at(),
                Stream.of(own, dated, inside)
                        .flatMap(all -> all)
                        .map(Mark::item)
                        .toList());
    }

    private Stream<Mark> marks(int place) {
        PatternMarks pattern = patterns.get(place);
        return Stream.concat(
                pattern == null ? Stream.empty() : pattern.marks(),
                leaves.get(place).stream().flatMap(LeafMarks::marks));
    }
}
