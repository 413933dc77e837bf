package amends.serving;

import java.util.Optional;

/**
 * Decides whether a state of the rules folder that could serve is to serve. It is asked before the state comes to serve,
 * on the one thread that reloads, and may take its time.
 */
@FunctionalInterface
public interface Admission {

    /** Every state that can serve serves. */
    Admission EVERYTHING = forged -> Optional.empty();

    /**
     * Decides about a state.
     *
     * @param forged the state, made ready, with what came of its cases
     * @return empty where it is to serve; else why it is held back, which is told until it changes, something else serves,
     *     or {@link Reloading#lookAgain} is called
     * @throws RuntimeException where that cannot be told now, such as without a database; it is asked again soon
     */
    Optional<Refusal> admit(Forged forged);
}
