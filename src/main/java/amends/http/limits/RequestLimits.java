package amends.http.limits;

import java.time.Duration;

/**
 * What holds for each request.
 *
 * @param uri how long its URI may be, with the query, in bytes
 * @param atOnce how many are answered at the same time; who comes beyond that is sent away at once
 * @param perKey how often one key may ask, or null for as often as it likes
 * @param withoutKey how often all may ask together who have no key, or null for as often as they like
 * @param bodyPatience so long a body may be waited for altogether before its pace counts
 * @param bodyPace how many bytes a second a body has to come with from then on
 */
public record RequestLimits(int uri, int atOnce, Quota perKey, Quota withoutKey, Duration bodyPatience, long bodyPace) {

    /**
     * How often somebody may ask.
     *
     * @param times how often in the long run
     * @param every in which time
     * @param burst how often at once, after a time of silence
     */
    public record Quota(long times, Duration every, long burst) {}
}
