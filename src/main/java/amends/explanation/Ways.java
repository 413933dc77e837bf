package amends.explanation;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import amends.recommendation.Observation;
import amends.recommendation.RuleView;
import amends.recommendation.RuleView.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** In which ways the conditions of a rule would all hold: what has to come out otherwise in each, the shortest first. */
final class Ways {

    private static final int MOST_WAYS = 24;
    private static final int MOST_FLIPS = 6;
    private static final List<List<Flip>> AS_IT_IS = List.of(List.of());
    private static final List<List<Flip>> IMPOSSIBLE = List.of();

    private final Rule rule;
    private final Observation seen;
    private final Doings doings;
    private final Fact[] match;

    private Ways(Rule rule, Observation seen) {
        this.rule = rule;
        this.seen = seen;
        this.doings = new Doings(rule);
        this.match = new Fact[rule.patterns().size()];
    }

    /** The ways; none where there is none, or none that was thought of. */
    static List<List<Flip>> of(Rule rule, Observation seen) {
        return new Ways(rule, seen).from(0);
    }

    private List<List<Flip>> from(int place) {
        if (place == match.length) {
            return AS_IT_IS;
        }
        Pattern pattern = rule.patterns().get(place);
        List<Fact> candidates = candidates(pattern);
        List<List<Flip>> all = new ArrayList<>();
        if (pattern.quantifier() == Quantifier.NOT) {
            List<List<Flip>> without = AS_IT_IS;
            for (Fact candidate : candidates) {
                match[place] = candidate;
                List<List<Flip>> ways = new ArrayList<>(ways(pattern.condition(), place, false));
                if (pattern.shape() == StandardFacts.TAKEN && !ways.contains(List.<Flip>of())) {
                    ways.add(List.of(new Flip.Undo("undo " + candidate, place, candidate)));
                }
                without = both(without, ways);
            }
            match[place] = null;
            return without.isEmpty() ? without : both(without, from(place + 1));
        }
        for (Fact candidate : candidates) {
            match[place] = candidate;
            List<List<Flip>> ways = ways(pattern.condition(), place, true);
            if (!ways.isEmpty()) {
                all.addAll(both(ways, from(place + 1)));
            }
        }
        if (pattern.shape() == StandardFacts.TAKEN && !all.contains(List.<Flip>of())) {
            Fact done = doings.that(place, match);
            if (done != null) {
                match[place] = done;
                all.addAll(both(List.of(List.of(new Flip.Do("do " + done, place, done))), from(place + 1)));
            }
        }
        return shortest(all);
    }

    private List<Fact> candidates(Pattern pattern) {
        if (pattern.isIncident()) {
            return seen.kind().isA(pattern.fact()) ? List.of(seen.incident()) : List.of();
        }
        return pattern.shape() == StandardFacts.CUSTOMER
                ? List.of(seen.customer())
                : seen.beside().stream()
                        .filter(fact -> fact.shape() == pattern.shape())
                        .toList();
    }

    private List<List<Flip>> ways(Condition condition, int place, boolean wanted) {
        if (condition instanceof Condition.Leaf leaf) {
            boolean holds = RuleView.truth(leaf, match[place], match) == Truth.TRUE;
            return holds == wanted ? AS_IT_IS : flips(leaf, place, wanted);
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = all ? ((Condition.All) condition).parts() : ((Condition.Any) condition).parts();
        if (all == wanted) {
            List<List<Flip>> together = AS_IT_IS;
            for (Condition part : parts) {
                together = both(together, ways(part, place, wanted));
            }
            return together;
        }
        List<List<Flip>> either = new ArrayList<>();
        parts.forEach(part -> either.addAll(ways(part, place, wanted)));
        return shortest(either);
    }

    /** How one comparison would come out otherwise: by the one side, or by the other. */
    private List<List<Flip>> flips(Condition.Leaf leaf, int place, boolean wanted) {
        Fact self = match[place];
        if (leaf instanceof Condition.OneOf oneOf) {
            return flip(
                    place,
                    leaf.field(),
                    leaf,
                    value -> Operator.isOneOf(value, oneOf.values(), oneOf.negated()) == wanted,
                    Candidates.of(leaf, null));
        }
        Condition.Compare compare = (Condition.Compare) leaf;
        Operator operator = compare.operator();
        if (compare.operand() instanceof Operand.Constant constant) {
            return flip(
                    place,
                    leaf.field(),
                    leaf,
                    value -> operator.holds(value, constant.value()) == wanted,
                    Candidates.of(leaf, constant.value()));
        }
        boolean sibling = compare.operand() instanceof Operand.Sibling;
        int place2 = sibling ? place : ((Operand.Variable) compare.operand()).pattern();
        Field field2 = sibling
                ? ((Operand.Sibling) compare.operand()).field()
                : ((Operand.Variable) compare.operand()).field();
        Object one = self.get(leaf.field());
        Object other = match[place2] == null ? null : match[place2].get(field2);
        List<List<Flip>> ways = new ArrayList<>();
        if (other != null) {
            ways.addAll(flip(
                    place,
                    leaf.field(),
                    leaf,
                    value -> operator.holds(value, other) == wanted,
                    Candidates.around(leaf.field(), other)));
        }
        if (one != null && match[place2] != null) {
            ways.addAll(flip(
                    place2,
                    field2,
                    leaf,
                    value -> operator.holds(one, value) == wanted,
                    Candidates.around(field2, one)));
        }
        return ways;
    }

    private List<List<Flip>> flip(
            int place, Field field, Condition.Leaf leaf, Predicate<Object> fits, List<Object> candidates) {
        Pattern pattern = rule.patterns().get(place);
        Fact fact = match[place];
        if (pattern.shape() == StandardFacts.CLOCK) {
            String promise = String.valueOf(fact.get("promise"));
            List<Long> minutes = candidates.stream()
                    .filter(Long.class::isInstance)
                    .map(Long.class::cast)
                    .toList();
            return field.name().equals("promise")
                    ? IMPOSSIBLE
                    : List.of(List.of(new Flip.Clock("clock " + promise, promise, minutes)));
        }
        if (!pattern.isIncident() && pattern.shape() != StandardFacts.CUSTOMER) {
            return IMPOSSIBLE;
        }
        String key = (pattern.isIncident() ? "incident " : "customer ") + field.name();
        return List.of(
                List.of(new Flip.Value(key, place, field, leaf, fact.get(field), fits, possible(field, candidates))));
    }

    /** Numbers of people and minutes are none below nothing. */
    private static List<Object> possible(Field field, List<Object> candidates) {
        return candidates.stream()
                .filter(value -> field.type() == FieldType.Basic.DECIMAL
                        ? !(value instanceof BigDecimal decimal) || decimal.signum() >= 0
                        : !(value instanceof Long whole) || whole >= 0)
                .toList();
    }

    private static List<List<Flip>> both(List<List<Flip>> some, List<List<Flip>> others) {
        if (some == AS_IT_IS) {
            return others;
        }
        List<List<Flip>> both = new ArrayList<>();
        for (List<Flip> one : some) {
            for (List<Flip> other : others) {
                List<Flip> together = new ArrayList<>(one);
                together.addAll(other);
                if (together.size() <= MOST_FLIPS && both.size() < MOST_WAYS * MOST_WAYS) {
                    both.add(together);
                }
            }
        }
        return shortest(both);
    }

    private static List<List<Flip>> shortest(List<List<Flip>> ways) {
        return ways.stream()
                .distinct()
                .sorted(Comparator.comparing(List::size))
                .limit(MOST_WAYS)
                .toList();
    }
}
