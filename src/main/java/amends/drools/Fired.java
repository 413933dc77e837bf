package amends.drools;

import amends.policy.Effort;
import amends.policy.Rule;
import amends.recommendation.RuleEngine.TooManyMatchesException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Notes which rules fire in one evaluation, and counts the combinations of many facts. */
final class Fired {

    /** Its name in a session. */
    static final String GLOBAL = "fired";

    private final int limit;
    private final BitSet numbers = new BitSet();
    private final Effort effort = Effort.current();
    private int combinations;

    /** @param limit how many combinations there may be */
    Fired(int limit) {
        this.limit = limit;
    }

    void rule(int number) {
        numbers.set(number);
    }

    /** Counts one more try to join facts. */
    void tried(Rule rule) {
        effort.spend(1, rule);
    }

    /**
     * Counts one more combination. The network finds all of them before the first rule fires, so it has to be stopped
     * from within.
     *
     * @throws TooManyMatchesException where there are too many
     */
    void count(Rule rule) {
        if (++combinations > limit) {
            throw new TooManyMatchesException(limit, rule);
        }
    }

    void clear() {
        numbers.clear();
        combinations = 0;
    }

    /** The rules that fired, of those that make promises or of those that do not. */
    List<Rule> among(KindRules rules, boolean promises) {
        List<Rule> fired = new ArrayList<>();
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            if (rules.isPromise(number) == promises) {
                fired.add(rules.rules().get(number));
            }
        }
        return fired;
    }
}
