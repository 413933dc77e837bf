package amends.testing;

import amends.policy.Position;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import java.time.Instant;
import java.util.List;

/** One thing that a case asks of a plan. */
public sealed interface Expectation {

    /** Where it stands. */
    Position at();

    /** How a case says that there must be nothing. */
    String NONE = "none";

    /** Exactly these recommendations, in any order. */
    record Recommends(List<Wanted> all, Position at) implements Expectation {
        public Recommends {
            all = List.copyOf(all);
        }
    }

    /** This one among others. */
    record RecommendsAtLeast(Wanted wanted, Position at) implements Expectation {}

    /** Not this one, whatever its amount where none is named. */
    record DoesNotRecommend(Wanted wanted, Position at) implements Expectation {}

    /**
     * That the conditions of a rule hold and it is in force, or not.
     *
     * @param rule its name, with a version's bracket
     * @param fires whether it must
     */
    record Fires(String rule, boolean fires, Position at) implements Expectation {}

    /**
     * How a promise's clock stands.
     *
     * @param state the state, or null where there must be no such clock
     */
    record ClockStands(PromiseSort sort, ClockState state, Position at) implements Expectation {}

    /**
     * An instant of a promise's clock.
     *
     * @param target whether it is the target's, rather than the promise's own
     * @param instant the instant, or null where there must be no such clock
     */
    record ClockRunsTo(PromiseSort sort, boolean target, Instant instant, Position at) implements Expectation {}

    /**
     * That something of this name is withheld.
     *
     * @param name the remedy, scheme, message, role or promise
     * @param reason the reason, or null where nothing of this name may be withheld
     */
    record Withholds(String name, String reason, Position at) implements Expectation {}

    /**
     * The words for a recommendation.
     *
     * @param name the recommendation's name
     * @param words the words, or null where there must be none
     */
    record Says(String name, String words, Position at) implements Expectation {}

    /**
     * When the plan would change.
     *
     * @param instant the instant, or null for never
     */
    record NextChangeAt(Instant instant, Position at) implements Expectation {}
}
