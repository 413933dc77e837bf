package amends.recommendation;

import amends.policy.Condition;
import amends.policy.Effort;
import amends.policy.Fact;
import amends.policy.Operand;
import amends.policy.Operator;
import amends.policy.Pattern;
import amends.policy.Quantifier;
import amends.policy.Rule;
import java.util.List;
import java.util.function.Predicate;

/** Matches a rule by reading it: what explains a rule that fired, and looks ahead in time. */
final class Matcher {

    /** How many combinations of facts one rule may be tried on. */
    static final int LIMIT = 1_000_000;

    private final Rule rule;
    private final Facts facts;
    private final Fact[] match;
    private final Twist twist;
    private final Effort effort = Effort.current();
    private int tries;

    /** Lets a comparison come out otherwise than the facts have it. */
    @FunctionalInterface
    interface Twist {
        /** How a comparison comes out for a fact, or null for as the fact has it. */
        Boolean outcome(Condition.Leaf leaf, Fact self);
    }

    private Matcher(Rule rule, Facts facts, Twist twist) {
        this.rule = rule;
        this.facts = facts;
        this.twist = twist;
        this.match = new Fact[rule.patterns().size()];
    }

    /** Whether the rule matches at all. */
    static boolean matches(Rule rule, Facts facts) {
        return matches(rule, facts, null);
    }

    /**
     * Whether the rule would match if some comparisons came out otherwise.
     *
     * @param twist which and how, or null
     */
    static boolean matches(Rule rule, Facts facts, Twist twist) {
        return !new Matcher(rule, facts, twist).from(0, match -> false);
    }

    /**
     * Visits the matches of a rule in the order of its patterns and facts.
     *
     * @param visitor is given one fact for each pattern, null for not, and says whether to go on; the array is only
     *     good for the call
     * @return whether the visitor wanted to go on to the end
     */
    static boolean each(Rule rule, Facts facts, Predicate<Fact[]> visitor) {
        return new Matcher(rule, facts, null).from(0, visitor);
    }

    private boolean from(int place, Predicate<Fact[]> visitor) {
        if (place == rule.patterns().size()) {
            return visitor.test(match);
        }
        Pattern pattern = rule.patterns().get(place);
        List<Fact> candidates = facts.candidates(pattern);
        if (pattern.quantifier() == Quantifier.ONE) {
            for (Fact candidate : candidates) {
                if (holds(pattern, place, candidate) && !from(place + 1, visitor)) {
                    return false;
                }
            }
            return true;
        }
        match[place] = null;
        for (Fact candidate : candidates) {
            if (holds(pattern, place, candidate)) {
                // The fact stays for the explanation of exists; a not that finds one ends this path.
                return pattern.quantifier() == Quantifier.NOT || from(place + 1, visitor);
            }
        }
        match[place] = null;
        return pattern.quantifier() == Quantifier.EXISTS || from(place + 1, visitor);
    }

    private boolean holds(Pattern pattern, int place, Fact candidate) {
        if (++tries > LIMIT) {
            throw new RuleEngine.TooManyMatchesException(LIMIT, rule);
        }
        effort.spend(1, rule);
        match[place] = candidate;
        return holds(pattern.condition(), candidate, match, twist);
    }

    /** Whether a condition holds for a fact, given the facts of the patterns before. */
    static boolean holds(Condition condition, Fact self, Fact[] match) {
        return holds(condition, self, match, null);
    }

    private static boolean holds(Condition condition, Fact self, Fact[] match, Twist twist) {
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                if (!holds(part, self, match, twist)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof Condition.Any any) {
            for (Condition part : any.parts()) {
                if (holds(part, self, match, twist)) {
                    return true;
                }
            }
            return false;
        }
        Boolean otherwise = twist == null ? null : twist.outcome((Condition.Leaf) condition, self);
        if (otherwise != null) {
            return otherwise;
        }
        if (condition instanceof Condition.OneOf oneOf) {
            return Operator.isOneOf(self.get(oneOf.field()), oneOf.values(), oneOf.negated());
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return compare.operator().holds(self.get(compare.field()), value(compare.operand(), self, match));
    }

    /** The value of an operand, or null where it is unknown. */
    static Object value(Operand operand, Fact self, Fact[] match) {
        if (operand instanceof Operand.Constant constant) {
            return constant.value();
        }
        if (operand instanceof Operand.Sibling sibling) {
            return self.get(sibling.field());
        }
        Operand.Variable variable = (Operand.Variable) operand;
        Fact bound = match[variable.pattern()];
        return bound == null ? null : bound.get(variable.field());
    }
}
