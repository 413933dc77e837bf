package amends.listening;

import amends.incident.Gesture;
import amends.money.Money;
import java.util.List;

/**
 * What is given or promised beyond notice.
 *
 * @param unnoticed what costs money and did not measurably raise ratings
 * @param cheaper what was given where the customer would have preferred something cheaper
 * @param beaten promises that are always beaten by far
 */
public record Overshoot(List<Unnoticed> unnoticed, List<Cheaper> cheaper, List<Beaten> beaten) {

    public Overshoot {
        unnoticed = List.copyOf(unnoticed);
        cheaper = List.copyOf(cheaper);
        beaten = List.copyOf(beaten);
    }

    /**
     * Something that costs money and did not measurably raise ratings.
     *
     * @param times how often it was given
     * @param cost what all of it cost, in one currency
     */
    public record Unnoticed(Gesture gesture, long times, Money cost, Effect effect) {}

    /**
     * Something given to those who would have preferred something cheaper.
     *
     * @param times how often
     * @param saved what the cheaper would have saved
     */
    public record Cheaper(String given, String preferred, long times, Money saved) {}

    /**
     * A promise that is always beaten by far.
     *
     * @param promise which sort, as rules call it
     * @param minutes what is promised
     * @param number how many such promises came to their end
     * @param withinHalf which share was kept in half of the minutes, from 0 to 1
     * @param enough the shortest promise, in minutes, that would have been kept in 99 of 100 cases
     */
    public record Beaten(String kind, String promise, long minutes, long number, double withinHalf, long enough) {}
}
