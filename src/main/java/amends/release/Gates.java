package amends.release;

/**
 * What a release has to pass before it serves.
 *
 * @param requireCases whether all its cases have to pass, and there must be some
 * @param requireApproval whether a second person has to approve it
 */
public record Gates(boolean requireCases, boolean requireApproval) {

    /** No gates. */
    public static final Gates OPEN = new Gates(false, false);
}
