package amends.explanation;

import amends.incident.Action;
import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Field;
import amends.policy.Operand;
import amends.policy.Pattern;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.recommendation.RuleView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes up something done that a pattern of a rule asks for. */
final class Doings {

    private static final int MOST_TRIES = 200;

    private final Rule rule;
    private int tries;

    Doings(Rule rule) {
        this.rule = rule;
    }

    /**
     * The fact that a rule would see, the most recent that will do; null where none was found.
     *
     * @param match the facts of the patterns before
     */
    Fact that(int place, Fact[] match) {
        Pattern pattern = rule.patterns().get(place);
        List<List<Object>> choices = new ArrayList<>();
        for (Field field : StandardFacts.TAKEN.fields()) {
            choices.add(choices(pattern, field, match));
        }
        tries = 0;
        Fact found = search(pattern, place, match.clone(), choices, 0, Fact.of(StandardFacts.TAKEN));
        return found;
    }

    private Fact search(
            Pattern pattern, int place, Fact[] match, List<List<Object>> choices, int next, Fact.Builder fact) {
        if (next == choices.size()) {
            match[place] = fact.build();
            return tries++ < MOST_TRIES && holds(pattern.condition(), match[place], match) ? match[place] : null;
        }
        Field field = StandardFacts.TAKEN.fields().get(next);
        for (Object value : choices.get(next)) {
            Fact found = search(pattern, place, match, choices, next + 1, fact.set(field, value));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static List<Object> choices(Pattern pattern, Field field, Fact[] match) {
        Set<Object> choices = new LinkedHashSet<>();
        for (Condition.Leaf leaf : pattern.condition().leaves()) {
            if (leaf.field().equals(field)) {
                Object other = other(leaf, match);
                if (leaf instanceof Condition.OneOf || other != null) {
                    choices.addAll(Candidates.of(leaf, other));
                }
            }
        }
        List<Object> all = new ArrayList<>(choices);
        all.removeIf(value -> value instanceof Long minutes && minutes < 0);
        if (field.name().equals("minutesAgo")) {
            all.add(0L);
            all.sort((one, two) -> Long.compare((Long) one, (Long) two));
        } else if (field.name().equals("action")) {
            all.add(Action.STATUS.wireName());
        } else if (all.isEmpty()) {
            all.add(field.name().equals("name") ? Candidates.SOMETHING_ELSE : null);
        }
        return all;
    }

    private static Object other(Condition.Leaf leaf, Fact[] match) {
        if (!(leaf instanceof Condition.Compare compare)) {
            return null;
        }
        if (compare.operand() instanceof Operand.Constant constant) {
            return constant.value();
        }
        return compare.operand() instanceof Operand.Variable variable && match[variable.pattern()] != null
                ? match[variable.pattern()].get(variable.field())
                : null;
    }

    private static boolean holds(Condition condition, Fact self, Fact[] match) {
        if (condition instanceof Condition.Leaf leaf) {
            return RuleView.truth(leaf, self, match) == RuleView.Truth.TRUE;
        }
        return condition instanceof Condition.All all
                ? all.parts().stream().allMatch(part -> holds(part, self, match))
                : ((Condition.Any) condition).parts().stream().anyMatch(part -> holds(part, self, match));
    }
}
