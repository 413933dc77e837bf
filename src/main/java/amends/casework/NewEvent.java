package amends.casework;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/**
 * An event that a sender asks to have recorded.
 *
 * @param id the sender's name for it, or null: then it gets one
 * @param by who did it, or null
 * @param at when it happened, or null for now
 * @param told what happened, given the instant at which it did: an event may say minutes, which count from there
 */
public record NewEvent(String id, String by, Instant at, Function<Instant, Happening> told) {

    public NewEvent {
        Objects.requireNonNull(told, "told");
    }

    /** One that says no minutes. */
    public NewEvent(String id, String by, Instant at, Happening what) {
        this(id, by, at, when -> what);
    }

    /** The same, done by somebody where it does not say by whom. */
    public NewEvent orBy(String somebody) {
        return by != null ? this : new NewEvent(id, somebody, at, told);
    }

    /** Whether it is one that is recorded, told again. */
    boolean isToldAgain(CaseEvent recorded) {
        boolean sameTime = at == null
                || at.equals(recorded.at())
                // A clock that was ahead of ours was taken for ours.
                || (recorded.at().equals(recorded.recordedAt()) && at.isAfter(recorded.at()));
        return sameTime && Objects.equals(by, recorded.by()) && isSame(recorded);
    }

    private boolean isSame(CaseEvent recorded) {
        Happening again = told.apply(recorded.at());
        if (again instanceof Happening.Acknowledged told
                && told.message() == null
                && recorded.what() instanceof Happening.Acknowledged before) {
            return told.saying(before.message()).equals(before);
        }
        return again.equals(recorded.what());
    }
}
