package amends.demo;

import amends.casework.Casework;
import amends.casework.Reserving;
import amends.incident.Situation;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What the play is played on.
 *
 * @param casework keeps the incidents
 * @param reserving keeps back what somebody has to approve
 * @param open how many incidents are not resolved
 * @param knows whether the policies know a kind
 * @param ask evaluates an incident that nobody keeps, and writes that down
 * @param clock tells the time of the play
 */
public record Stage(
        Casework casework,
        Reserving reserving,
        LongSupplier open,
        Predicate<String> knows,
        Consumer<Situation> ask,
        InstantSource clock) {

    /** Whether the policies know what the play is about: a restaurant. */
    public boolean isRestaurant() {
        return knows.test(Troubles.LATE_MEAL);
    }
}
