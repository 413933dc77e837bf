package amends.book;

import amends.policy.Condition;
import amends.policy.FieldType;
import amends.policy.Operand;
import amends.policy.Operator;
import java.util.ArrayList;
import java.util.List;

/** Tells what the conditions of one pattern ask for. */
final class PatternClauses {

    private final Voice voice;
    private final List<Voice> voices;

    /**
     * @param voice how the fact is spoken of
     * @param voices how the facts of all patterns of the rule are spoken of, in their order
     */
    PatternClauses(Voice voice, List<Voice> voices) {
        this.voice = voice;
        this.voices = voices;
    }

    /** The clauses of conditions that hold together; the two ends of a band are one. */
    List<Clause> of(List<Condition> conditions) {
        List<Condition> left = new ArrayList<>(conditions);
        List<Clause> clauses = new ArrayList<>();
        while (!left.isEmpty()) {
            Condition first = left.remove(0);
            Condition.Compare other = otherEnd(first, left);
            if (other == null) {
                clauses.add(clause(first));
            } else {
                left.remove(other);
                clauses.add(band((Condition.Compare) first, other));
            }
        }
        return clauses;
    }

    /** The only other end of the band that a comparison begins or ends, or null. */
    private static Condition.Compare otherEnd(Condition first, List<Condition> others) {
        if (!Constants.isLower(first) && !Constants.isUpper(first)) {
            return null;
        }
        List<Condition.Compare> ends = others.stream()
                .filter(other -> Constants.isLower(other) || Constants.isUpper(other))
                .map(Condition.Compare.class::cast)
                .filter(other -> other.field().equals(((Condition.Compare) first).field()))
                .toList();
        return ends.size() == 1 && Constants.isLower(ends.get(0)) != Constants.isLower(first) ? ends.get(0) : null;
    }

    private Clause band(Condition.Compare one, Condition.Compare other) {
        Condition.Compare lower = Constants.isLower(one) ? one : other;
        Condition.Compare upper = Constants.isLower(one) ? other : one;
        return voice.quantity(one.field(), Comparison.band(lower, upper, voice.unit(one.field())));
    }

    private Clause clause(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return new Clause(null, either(any));
        }
        if (condition instanceof Condition.OneOf oneOf) {
            if (oneOf.field().type().isNumber()) {
                return voice.quantity(oneOf.field(), Comparison.quantity(oneOf, voice.unit(oneOf.field())));
            }
            Clause state = oneOf.negated() ? null : voice.state(oneOf.field(), oneOf.values());
            return state != null ? state : new Clause(voice.noun(oneOf.field()), Comparison.predicate(oneOf));
        }
        return comparison((Condition.Compare) condition);
    }

    private Clause comparison(Condition.Compare compare) {
        Operator operator = compare.operator();
        Object constant = Constants.of(compare);
        if (constant instanceof Boolean flag) {
            return voice.flag(compare.field(), flag == (operator == Operator.EQUAL));
        }
        if (constant == null && compare.field().type() == FieldType.Basic.BOOLEAN) {
            String same = operator == Operator.EQUAL ? "is the same as " : "is not the same as ";
            return new Clause(voice.noun(compare.field()), same + noun(compare.operand()));
        }
        if (constant != null && compare.field().type().isNumber()) {
            String value = voice.unit(compare.field()).with(constant);
            return voice.quantity(compare.field(), Comparison.quantity(operator, value));
        }
        Clause state =
                constant == null || operator != Operator.EQUAL ? null : voice.state(compare.field(), List.of(constant));
        if (state != null) {
            return state;
        }
        return new Clause(
                voice.noun(compare.field()),
                Comparison.predicate(operator, value(compare), compare.field().type()));
    }

    private String value(Condition.Compare compare) {
        Object constant = Constants.of(compare);
        if (constant == null) {
            return noun(compare.operand());
        }
        boolean textual = compare.operator() == Operator.MATCHES || compare.operator() == Operator.CONTAINS;
        return textual
                ? Names.quoted(constant.toString())
                : Values.of(constant, compare.field().type());
    }

    /** What another field is called. */
    private String noun(Operand operand) {
        if (operand instanceof Operand.Sibling sibling) {
            return voice.noun(sibling.field());
        }
        Operand.Variable variable = (Operand.Variable) operand;
        return voices.get(variable.pattern()).noun(variable.field());
    }

    private String either(Condition.Any any) {
        if (any.parts().isEmpty()) {
            return "this can never be";
        }
        List<String> parts = any.parts().stream().map(this::part).toList();
        return (parts.size() == 1 ? "" : "either ") + Lists.or(parts);
    }

    /** One side of an either; several clauses together stand in parentheses. */
    private String part(Condition part) {
        List<Condition> conditions = Constants.parts(part);
        if (conditions.isEmpty()) {
            return "in any case";
        }
        String text = Clause.all(of(conditions));
        return conditions.size() > 1 || conditions.get(0) instanceof Condition.Any ? "(" + text + ")" : text;
    }
}
