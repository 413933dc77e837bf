package amends.serving;

import java.time.Duration;

/** Waits for something to happen in the rules folder. */
interface Changes {

    /**
     * Waits until something happens.
     *
     * @param atMost for how long
     * @return whether something happened; false where it was quiet
     */
    boolean within(Duration atMost) throws InterruptedException;

    /** Something has happened, or may have. */
    void happened();
}
