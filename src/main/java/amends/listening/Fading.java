package amends.listening;

import amends.incident.Gesture;
import java.util.List;

/**
 * Whether something does less each time that the same customer is given it.
 *
 * @param times the first time, the second and so on
 * @param trend how much the rating changes with each further time, among those who got it
 */
public record Fading(Gesture gesture, List<Time> times, Effect trend) {

    public Fading {
        times = List.copyOf(times);
    }

    /**
     * One time.
     *
     * @param time from 1; the last stands for all later ones too
     * @param difference to like incidents that went without, or null where there are none
     */
    public record Time(int time, Ratings ratings, Difference difference) {}
}
