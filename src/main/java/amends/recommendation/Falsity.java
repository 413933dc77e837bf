package amends.recommendation;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Field;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What keeps one fact from being what a pattern asks for.
 *
 * @param leaves the first comparison that is false; several where each of them would have been enough
 * @param held how many comparisons before it hold
 * @param told the same in words
 */
record Falsity(List<Condition> leaves, int held, WhyNot.FalseCondition told) {

    /** The first falsity, or null where the fact is what the pattern asks for. */
    static Falsity of(Pattern pattern, Fact self, Fact[] match) {
        Found found = find(pattern.condition(), self, match);
        if (found.leaves().isEmpty()) {
            return null;
        }
        String told =
                found.leaves().stream().map(leaf -> told(leaf, self, match)).collect(Collectors.joining(" and "));
        Condition first = found.leaves().get(0);
        Field field = first instanceof Condition.OneOf oneOf ? oneOf.field() : ((Condition.Compare) first).field();
        return new Falsity(
                found.leaves(),
                found.held(),
                new WhyNot.FalseCondition(
                        field.name(), self.get(field), ConditionWords.prefix(pattern, self) + told, at(first)));
    }

    private static Position at(Condition leaf) {
        return leaf instanceof Condition.OneOf oneOf ? oneOf.at() : ((Condition.Compare) leaf).at();
    }

    private static String told(Condition leaf, Fact self, Fact[] match) {
        Field field = leaf instanceof Condition.OneOf oneOf ? oneOf.field() : ((Condition.Compare) leaf).field();
        if (self.get(field) == null) {
            return field.name() + " is unknown";
        }
        if (leaf instanceof Condition.Compare compare && Matcher.value(compare.operand(), self, match) == null) {
            Operand operand = compare.operand();
            Field other =
                    operand instanceof Operand.Sibling sibling ? sibling.field() : ((Operand.Variable) operand).field();
            return other.name() + " is unknown";
        }
        return ConditionWords.compared(leaf, self, match) + " is false";
    }

    private record Found(List<Condition> leaves, int held) {}

    private static Found find(Condition condition, Fact self, Fact[] match) {
        if (condition instanceof Condition.All all) {
            return firstOf(all, self, match);
        }
        if (condition instanceof Condition.Any any) {
            return furthestOf(any, self, match);
        }
        return Matcher.holds(condition, self, match) ? new Found(List.of(), 1) : new Found(List.of(condition), 0);
    }

    private static Found firstOf(Condition.All all, Fact self, Fact[] match) {
        int held = 0;
        for (Condition part : all.parts()) {
            Found found = find(part, self, match);
            held += found.held();
            if (!found.leaves().isEmpty()) {
                return new Found(found.leaves(), held);
            }
        }
        return new Found(List.of(), held);
    }

    /** Of several ways none of which holds, those that are nearest to holding. */
    private static Found furthestOf(Condition.Any any, Fact self, Fact[] match) {
        List<Condition> leaves = new ArrayList<>();
        int furthest = -1;
        for (Condition part : any.parts()) {
            Found found = find(part, self, match);
            if (found.leaves().isEmpty()) {
                return new Found(List.of(), 1);
            }
            if (found.held() > furthest) {
                furthest = found.held();
                leaves.clear();
            }
            if (found.held() == furthest) {
                leaves.addAll(found.leaves());
            }
        }
        return new Found(leaves, Math.max(0, furthest));
    }
}
