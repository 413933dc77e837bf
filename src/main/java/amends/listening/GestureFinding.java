package amends.listening;

import amends.incident.Gesture;

/**
 * What came of something that was done.
 *
 * @param times in how many incidents it was done
 * @param ratings what those rated that got it, whatever else they got
 * @param effect the difference to like incidents that went without: of the same kind, with a like delay, with all else that
 *     was done for them the same
 */
public record GestureFinding(Gesture gesture, long times, Ratings ratings, Effect effect) {}
