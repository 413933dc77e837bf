package amends.check.meaning;

import amends.policy.Condition;
import amends.policy.Kind;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Position;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.List;

/** Reads the conditions of a rule as alternatives, each a list of terms that must all hold. */
final class RegionReader {

    /** So many alternatives of one rule are told apart. */
    private static final int WAYS = 64;

    private static final List<List<Term>> ALWAYS = List.of(List.of());
    private static final List<List<Term>> NEVER = List.of();

    private final Rule rule;
    private final Kind kind;
    private boolean tooMany;

    RegionReader(Rule rule, Kind kind) {
        this.rule = rule;
        this.kind = kind;
    }

    Region read() {
        List<List<Term>> ways = ALWAYS;
        for (Pattern pattern : rule.patterns()) {
            ways = both(ways, pattern(pattern));
        }
        List<Box> boxes = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        for (List<Term> way : ways) {
            BoxMaker.Made made = BoxMaker.make(way);
            if (made.box() != null) {
                boxes.add(made.box());
            } else {
                clashes.add(made.clash());
            }
        }
        return new Region(rule, boxes, clashes, !tooMany);
    }

    private List<List<Term>> pattern(Pattern pattern) {
        boolean present = pattern.quantifier() != Quantifier.NOT;
        if (pattern.isIncident()) {
            boolean possible = kind.isA(pattern.fact());
            return possible ? read(pattern.condition(), !present, pattern, Slot.INCIDENT) : present ? NEVER : ALWAYS;
        }
        if (pattern.shape() == StandardFacts.CUSTOMER) {
            return read(pattern.condition(), !present, pattern, Slot.CUSTOMER);
        }
        List<Box> ways = new ArrayList<>();
        Clash why = null;
        for (List<Term> way : read(pattern.condition(), false, pattern, pattern.fact())) {
            BoxMaker.Made made = BoxMaker.make(way);
            if (made.box() != null) {
                ways.add(made.box());
            } else {
                why = why == null ? made.clash() : why;
            }
        }
        return List.of(List.of(new Term.Beside(present, pattern.fact(), ways, why, pattern.at())));
    }

    private List<List<Term>> read(Condition condition, boolean negated, Pattern pattern, String fact) {
        List<Condition> parts = condition instanceof Condition.All all
                ? all.parts()
                : condition instanceof Condition.Any any ? any.parts() : null;
        if (parts == null) {
            return List.of(List.of(leaf(condition, negated, pattern, fact)));
        }
        boolean together = condition instanceof Condition.All != negated;
        List<List<Term>> ways = together ? ALWAYS : NEVER;
        for (Condition part : parts) {
            List<List<Term>> read = read(part, negated, pattern, fact);
            ways = together ? both(ways, read) : either(ways, read);
        }
        return ways;
    }

    private List<List<Term>> both(List<List<Term>> some, List<List<Term>> others) {
        if ((long) some.size() * others.size() > WAYS) {
            tooMany = true;
            return some;
        }
        List<List<Term>> product = new ArrayList<>();
        for (List<Term> one : some) {
            for (List<Term> other : others) {
                List<Term> joined = new ArrayList<>(one);
                joined.addAll(other);
                product.add(joined);
            }
        }
        return product;
    }

    private List<List<Term>> either(List<List<Term>> some, List<List<Term>> others) {
        List<List<Term>> sum = new ArrayList<>(some);
        sum.addAll(others);
        tooMany |= sum.size() > WAYS;
        return sum.size() > WAYS ? some : sum;
    }

    private Term leaf(Condition condition, boolean negated, Pattern pattern, String fact) {
        if (condition instanceof Condition.OneOf oneOf) {
            return new Term.Leaf(new Slot(fact, oneOf.field()), oneOf, negated, null, oneOf.at());
        }
        Condition.Compare compare = (Condition.Compare) condition;
        Slot slot = new Slot(fact, compare.field());
        return new Term.Leaf(slot, compare, negated, atom(slot, compare, negated, pattern), at(compare, pattern));
    }

    private static Position at(Condition.Compare compare, Pattern pattern) {
        return compare.at() == null ? pattern.at() : compare.at();
    }

    private Atom atom(Slot slot, Condition.Compare compare, boolean negated, Pattern pattern) {
        Operand operand = compare.operand();
        Operator operator = compare.operator();
        if (operand instanceof Operand.Constant constant) {
            boolean textual = operator == Operator.MATCHES || operator == Operator.CONTAINS;
            return textual ? new Atom.Text(slot, operator, constant.value().toString(), negated) : null;
        }
        if (operator == Operator.CONTAINS) {
            return new Atom.Opaque(compare, negated);
        }
        if (operand instanceof Operand.Sibling sibling) {
            return pattern.isIncident() || pattern.shape() == StandardFacts.CUSTOMER
                    ? new Atom.Join(slot, operator, new Slot(slot.fact(), sibling.field()), negated)
                    : new Atom.Opaque(compare, negated);
        }
        Operand.Variable variable = (Operand.Variable) operand;
        Pattern bound = rule.patterns().get(variable.pattern());
        if (bound.isIncident()) {
            return new Atom.Join(slot, operator, new Slot(Slot.INCIDENT, variable.field()), negated);
        }
        return bound.shape() == StandardFacts.CUSTOMER
                ? new Atom.Join(slot, operator, new Slot(Slot.CUSTOMER, variable.field()), negated)
                : new Atom.Opaque(List.of(rule.name(), compare), negated);
    }
}
