package amends.casework;

import java.time.Instant;

/** When incidents are to be looked at again, within a transaction. */
public interface Deadlines {

    /**
     * Looks at an incident again at an instant.
     *
     * @param before when it was to be looked at until now, or null for never
     * @param at when instead, or null for never
     */
    void set(String incidentId, Instant before, Instant at);

    /** A deadline has been seen to, whether there was anything to do or not. */
    void done(String incidentId, Instant at);
}
