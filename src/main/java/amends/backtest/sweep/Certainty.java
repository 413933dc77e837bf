package amends.backtest.sweep;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Field;
import amends.policy.Kind;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import amends.policy.StandardFacts;
import java.util.List;

/**
 * What can be said of a condition for all the time over which one incident is followed. What stands still is known from its
 * end; minutes that only grow with time lie between 0 and what they are at the end. Nothing is said of anything else.
 */
final class Certainty {

    private final Kind kind;
    private final Fact incident;
    private final Fact customer;
    private final boolean grown;

    /**
     * @param incident as it is at its end
     * @param grown whether that is the last instant that is looked at, so that no minutes go beyond it
     */
    Certainty(Kind kind, Fact incident, Fact customer, boolean grown) {
        this.kind = kind;
        this.incident = incident;
        this.customer = customer;
        this.grown = grown;
    }

    /** Whether a rule never matches. */
    boolean isSilent(Rule rule) {
        return rule.patterns().stream().anyMatch(pattern -> Boolean.FALSE.equals(of(pattern)));
    }

    private Boolean of(Pattern pattern) {
        Boolean found = found(pattern);
        return (pattern.quantifier() != Quantifier.NOT || found == null) ? found : (Boolean) !found;
    }

    private Boolean found(Pattern pattern) {
        if (pattern.isIncident() && !kind.isA(pattern.fact())) {
            return false;
        }
        return of(pattern.condition(), pattern);
    }

    /** Whether a condition always holds, never does, or null where that cannot be said. */
    private Boolean of(Condition condition, Pattern pattern) {
        if (condition instanceof Condition.All all) {
            return together(all.parts(), pattern, false);
        }
        if (condition instanceof Condition.Any any) {
            return together(any.parts(), pattern, true);
        }
        return of((Condition.Leaf) condition, pattern);
    }

    /** One part that comes out so decides. */
    private Boolean together(List<Condition> parts, Pattern pattern, boolean decides) {
        boolean certain = true;
        for (Condition part : parts) {
            Boolean outcome = of(part, pattern);
            if (outcome == null) {
                certain = false;
            } else if (outcome == decides) {
                return decides;
            }
        }
        return certain ? !decides : null;
    }

    /** The same for one comparison. */
    Boolean of(Condition.Leaf leaf, Pattern pattern) {
        Fact fact = fact(pattern);
        if (fact == null) {
            return null;
        }
        boolean steady = leaf.field().pace() == Field.Pace.STEADY;
        if (leaf instanceof Condition.OneOf oneOf) {
            return steady ? Operator.isOneOf(fact.get(oneOf.field()), oneOf.values(), oneOf.negated()) : null;
        }
        Condition.Compare compare = (Condition.Compare) leaf;
        Object value = fact.get(compare.field());
        if (compare.operand() instanceof Operand.Sibling sibling) {
            boolean still = steady && sibling.field().pace() == Field.Pace.STEADY;
            return still ? compare.operator().holds(value, fact.get(sibling.field())) : null;
        }
        if (!(compare.operand() instanceof Operand.Constant constant)) {
            return null;
        }
        if (steady) {
            return compare.operator().holds(value, constant.value());
        }
        return grows(compare.field()) ? growing(compare.operator(), (Long) value, (Long) constant.value()) : null;
    }

    private Fact fact(Pattern pattern) {
        return pattern.isIncident() ? incident : pattern.shape() == StandardFacts.CUSTOMER ? customer : null;
    }

    /** Minutes that nothing but time moves; those since the last message start anew with each. */
    private boolean grows(Field field) {
        return grown && (field.name().equals("delayMinutes") || field.name().equals("openMinutes"));
    }

    /** For minutes that go from 0, or from somewhat more, to the most. */
    private static Boolean growing(Operator operator, Long most, long number) {
        if (most == null) {
            return false;
        }
        boolean last = operator.holds(most, number);
        return switch (operator) {
            case MORE, MORE_OR_EQUAL -> !last ? Boolean.FALSE : operator.holds(0L, number) ? Boolean.TRUE : null;
            case LESS, LESS_OR_EQUAL -> last ? Boolean.TRUE : !operator.holds(0L, number) ? Boolean.FALSE : null;
            case EQUAL, UNEQUAL -> (number > most || number < 0) ? (Boolean) (operator == Operator.UNEQUAL) : null;
            case MATCHES, CONTAINS -> null;
        };
    }
}
