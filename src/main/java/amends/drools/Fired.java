package amends.drools;

import amends.policy.Rule;
import amends.recommendation.RuleEngine.TooManyMatchesException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Notes which rules fire in one evaluation, and counts how many combinations of facts it has looked at. */
public final class Fired {

    /** Its name in generated rules. */
    static final String GLOBAL = "fired";

    private final int limit;
    private final BitSet numbers = new BitSet();
    private int steps;

    Fired(int limit) {
        this.limit = limit;
    }

    void rule(int number) {
        numbers.set(number);
    }

    /**
     * Counts one more combination; called by generated rules that combine facts of which there can be many.
     *
     * @param fact a fact of the combination; unused, but it tells Drools that the call depends on the combination
     * @return true
     * @throws TooManyMatchesException where there are too many
     */
    public boolean step(Object fact) {
        if (++steps > limit) {
            throw new TooManyMatchesException(limit);
        }
        return true;
    }

    void clear() {
        numbers.clear();
        steps = 0;
    }

    boolean isExhausted() {
        return steps > limit;
    }

    /** The rules that fired, of those that make promises or of those that do not. */
    List<Rule> among(List<Rule> rules, boolean promises) {
        List<Rule> fired = new ArrayList<>();
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            Rule rule = rules.get(number);
            if (rule.isPromise() == promises) {
                fired.add(rule);
            }
        }
        return fired;
    }
}
