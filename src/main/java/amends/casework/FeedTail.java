package amends.casework;

import java.util.List;

/**
 * What those who listen are told, as one process follows it, whichever process told it: by id, none left out, and none that
 * may still come to nothing. One thread follows.
 */
public interface FeedTail {

    /**
     * One thing told.
     *
     * @param id its place; later is higher
     * @param item what was told
     */
    record Told(long id, Feed.Item item) {}

    /**
     * Begins to follow, from now on.
     *
     * @return whether it has begun: everything that is stored from now on will be heard. Where it has not, ask again soon
     * @throws StoreUnavailableException where the database cannot be reached
     */
    boolean begin();

    /** Stops following. */
    void rest();

    /**
     * What was told since the last time, in order; some of it, where it is much.
     *
     * @throws StoreUnavailableException where the database cannot be reached
     */
    List<Told> next();

    /** Up to which place everything has been heard, after it has begun. */
    long position();

    /**
     * What was told after a place, in order, up to {@link #position()}; some of it, where it is much.
     *
     * @throws StoreUnavailableException where the database cannot be reached
     */
    List<Told> after(long place);

    /**
     * Whether everything told after a place is still kept.
     *
     * @throws StoreUnavailableException where the database cannot be reached
     */
    boolean keepsAllAfter(long place);
}
