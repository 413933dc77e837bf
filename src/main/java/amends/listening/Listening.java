package amends.listening;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What customers said, and what follows from it.
 *
 * @param incidents of how many incidents there is anything to be said
 * @param ratings all ratings
 * @param unread how often something stood where a rating should that is none, by what stood there
 * @param preferred what customers would have preferred, of those who named anything
 * @param comparisons how many comparisons were made; each is corrected for all of them
 * @param gestures what was done, in order of its name
 * @param segments by what incidents are parted by, then by value
 * @param tooManyValues what was to part incidents, and has too many different values for that
 * @param fading only of what the same customers were given more than once
 */
public record Listening(
        long incidents,
        Ratings ratings,
        SortedMap<String, Long> unread,
        SortedMap<String, Share> preferred,
        int comparisons,
        DelayFinding delay,
        List<GestureFinding> gestures,
        List<SegmentFinding> segments,
        SortedSet<String> tooManyValues,
        List<Fading> fading,
        Overshoot overshoot) {

    public Listening {
        gestures = List.copyOf(gestures);
        segments = List.copyOf(segments);
        fading = List.copyOf(fading);
    }
}
