package amends.check;

/** Whether somebody still waits for what a check finds. It is asked between the steps of a check, often and on its thread. */
@FunctionalInterface
public interface StillWanted {

    /** Of a check that is gone through with in any case. */
    StillWanted ALWAYS = () -> true;

    /** Whether anybody waits. */
    boolean holds();

    /**
     * Goes on only if somebody waits.
     *
     * @throws GivenUpException where nobody does
     */
    default void orGiveUp() {
        if (!holds()) {
            throw new GivenUpException();
        }
    }
}
