package amends.explanation;

import amends.policy.Condition;
import amends.policy.Fact;
import amends.policy.Field;
import java.util.List;
import java.util.function.Predicate;

/** What has to come out otherwise for a rule to fire. */
sealed interface Flip {

    /** What is turned for it: what has the same key is turned once. */
    String key();

    /**
     * A field has to be something else.
     *
     * @param place the place of the pattern
     * @param leaf the comparison
     * @param from what the field is, or null where it is unknown
     * @param fits what it may be
     * @param candidates values to try, of which some may not fit
     */
    record Value(
            String key,
            int place,
            Field field,
            Condition.Leaf leaf,
            Object from,
            Predicate<Object> fits,
            List<Object> candidates)
            implements Flip {
        public Value {
            candidates = List.copyOf(candidates);
        }
    }

    /** A clock has to stand otherwise, which depends on several times. */
    record Clock(String key, String promise, List<Long> minutes) implements Flip {
        public Clock {
            minutes = List.copyOf(minutes);
        }
    }

    /**
     * Something has to have been done.
     *
     * @param place the place of the pattern
     * @param done the fact as the rule would see it
     */
    record Do(String key, int place, Fact done) implements Flip {}

    /**
     * Something must not have been done.
     *
     * @param place the place of the pattern
     * @param done the fact as the rule sees it
     */
    record Undo(String key, int place, Fact done) implements Flip {}
}
