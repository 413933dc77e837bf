package amends.policy.resolve;

import amends.policy.Act;
import amends.policy.Condition;
import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.Library;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Position;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.policy.syntax.CallSyntax;
import amends.policy.syntax.Expression;
import amends.policy.syntax.PatternSyntax;
import amends.policy.syntax.RuleSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Resolves one rule at a time. */
final class RuleResolver {

    private final Map<String, Kind> kinds;
    private final Broken broken;
    private final Library library;
    private final Problems problems;

    /**
     * @param kinds the domain's kinds, by name
     * @param broken what is declared, but wrongly
     */
    RuleResolver(Map<String, Kind> kinds, Broken broken, Library library, Problems problems) {
        this.kinds = kinds;
        this.broken = broken;
        this.library = library;
        this.problems = problems;
    }

    /**
     * Resolves a rule.
     *
     * @param index its place among the rules of the domain
     * @return the rule, or null where it is disabled or something is wrong with it
     */
    Rule resolve(RuleSyntax written, int index) {
        int before = problems.count();
        Attributes attributes = Attributes.read(written, problems);
        Scope scope = new Scope();
        List<Pattern> patterns = new ArrayList<>();
        for (PatternSyntax pattern : written.patterns()) {
            Pattern resolved = pattern(pattern, patterns.size(), scope);
            if (resolved != null) {
                patterns.add(resolved);
            }
        }
        if (written.patterns().isEmpty()) {
            problems.add(
                    "no-condition", written.at(), "a rule says when it holds: write a pattern such as Incident( … )");
        }
        List<Position> actsAt = new ArrayList<>();
        List<Act> acts = acts(written, scope, actsAt);
        Rule rule = new Rule(
                index,
                written.name(),
                attributes.about(),
                attributes.salience(),
                attributes.effective(),
                attributes.expires(),
                patterns,
                acts,
                written.at(),
                actsAt);
        if (problems.count() == before && rule.isPromise()) {
            checkPromise(rule);
        }
        return problems.count() == before && attributes.enabled() ? rule : null;
    }

    private Pattern pattern(PatternSyntax written, int place, Scope scope) {
        FactShape shape = shape(written.fact());
        if (shape == null) {
            written.bindings().forEach(binding -> scope.lose(binding.variable()));
            if (broken.kinds().contains(written.fact())) {
                return null;
            }
            Set<String> known = new TreeSet<>(kinds.keySet());
            known.addAll(StandardFacts.BESIDE_KINDS.keySet());
            known.add(StandardFacts.INCIDENT.name());
            problems.unknown(
                    "unknown-kind",
                    written.at(),
                    "there is no kind or fact \"" + written.fact() + "\"",
                    written.fact(),
                    known);
            return null;
        }
        ConditionResolver conditions = new ConditionResolver(shape, scope, broken, problems);
        List<Pattern.Binding> bindings = new ArrayList<>();
        for (PatternSyntax.Binding binding : written.bindings()) {
            Field field = shape.field(binding.field());
            if (field == null && !broken.fields().contains(binding.field())) {
                problems.unknown(
                        "unknown-field",
                        binding.at(),
                        shape.name() + " has no field \"" + binding.field() + "\"",
                        binding.field(),
                        shape.names());
            }
            if (field == null) {
                scope.lose(binding.variable());
            } else if (!scope.bind(binding.variable(), place, shape, field)) {
                problems.add("bound-twice", binding.at(), binding.variable() + " is bound already");
            } else {
                bindings.add(new Pattern.Binding(binding.variable(), field));
            }
            if (written.quantifier() != Quantifier.ONE) {
                problems.add(
                        "bound-in-not",
                        binding.at(),
                        "nothing can be bound inside not or exists: there may be no such fact, or several");
            }
        }
        List<Condition> parts = new ArrayList<>();
        for (Expression constraint : written.constraints()) {
            parts.add(conditions.resolve(constraint));
        }
        checkCalendars(parts);
        return new Pattern(
                written.quantifier(), written.fact(), shape, new Condition.All(parts), bindings, written.at());
    }

    private FactShape shape(String fact) {
        FactShape beside = StandardFacts.BESIDE_KINDS.get(fact);
        if (beside != null) {
            return beside;
        }
        if (StandardFacts.INCIDENT.name().equals(fact)) {
            return StandardFacts.INCIDENT;
        }
        Kind kind = kinds.get(fact);
        return kind == null ? null : kind.shape();
    }

    /** A calendar that is named must exist, or the pattern would silently never match. */
    private void checkCalendars(List<Condition> parts) {
        Field calendar = StandardFacts.HOURS.field("calendar");
        for (Condition part : parts) {
            if (part instanceof Condition.Compare compare
                    && compare.field().equals(calendar)
                    && compare.operand() instanceof Operand.Constant constant
                    && constant.value() instanceof String name
                    && !library.calendars().containsKey(name)) {
                problems.unknown(
                        "unknown-calendar",
                        compare.at(),
                        "there is no calendar \"" + name + "\" in calendars.yaml",
                        name,
                        library.calendars().keySet());
            }
        }
    }

    private List<Act> acts(RuleSyntax written, Scope scope, List<Position> places) {
        if (written.calls().isEmpty()) {
            problems.add(
                    "empty-consequence",
                    written.at(),
                    "the rule neither promises nor recommends anything: write something such as"
                            + " recommend.acknowledge(\"…\"); after then");
        }
        ActResolver resolver = new ActResolver(library, scope, problems);
        List<Act> acts = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (CallSyntax call : written.calls()) {
            Act act = resolver.resolve(call);
            if (act == null) {
                continue;
            }
            acts.add(act);
            places.add(call.at());
            List<Object> what = act instanceof Act.Recommend recommend
                    ? List.of(recommend.action(), recommend.name())
                    : List.of(((Act.Promise) act).sort());
            if (!seen.add(what)) {
                problems.add("said-twice", call.at(), "the rule already says this");
            }
        }
        long promises = acts.stream().filter(Act.Promise.class::isInstance).count();
        if (promises > 0 && promises < acts.size()) {
            problems.add(
                    "promise-and-recommend",
                    written.at(),
                    "a rule promises or recommends, not both: promises are made before anything is recommended");
        }
        return acts;
    }

    /** Promises come before the clocks, and so cannot rest on what the clocks or events say. */
    private void checkPromise(Rule rule) {
        for (Pattern pattern : rule.patterns()) {
            if (!pattern.isIncident() && pattern.shape() != StandardFacts.CUSTOMER) {
                problems.add(
                        "promise-on-moving",
                        pattern.at(),
                        "a promise cannot rest on " + pattern.fact() + ": it is made before the clocks run");
                continue;
            }
            checkSteady(pattern.condition(), pattern);
            for (Pattern.Binding binding : pattern.bindings()) {
                checkSteady(binding.field(), pattern.at());
            }
        }
    }

    private void checkSteady(Condition condition, Pattern pattern) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> checkSteady(part, pattern));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> checkSteady(part, pattern));
        } else if (condition instanceof Condition.OneOf oneOf) {
            checkSteady(oneOf.field(), oneOf.at());
        } else if (condition instanceof Condition.Compare compare) {
            checkSteady(compare.field(), compare.at());
            if (compare.operand() instanceof Operand.Sibling sibling) {
                checkSteady(sibling.field(), compare.at());
            }
        }
    }

    private void checkSteady(Field field, Position at) {
        if (field.pace() != Field.Pace.STEADY) {
            problems.add(
                    "promise-on-moving",
                    at,
                    "a promise cannot rest on " + field.name() + ", which changes with time or by what happens");
        }
    }
}
