package amends.policy;

import java.util.Objects;

/**
 * A field of a fact.
 *
 * @param name its one name, in rules, requests, headers and answers
 * @param type the type of its values
 * @param slot where its value stands in a fact; a kind keeps the slots of the kind it extends
 * @param pace whether and how its value changes while nobody acts
 * @param required whether a request must state it
 * @param initial the value where a request does not state it, or null for unknown
 */
public record Field(String name, FieldType type, int slot, Pace pace, boolean required, Object initial) {

    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(pace, "pace");
    }

    /** How a value changes while nobody acts. */
    public enum Pace {
        /** Never, and no event changes it: promises may rest on it. */
        STEADY,
        /** Only by what happens, or by the promise itself: recoveries may rest on it, promises may not. */
        EVENTFUL,
        /** Whole minutes that grow with time. */
        RISING,
        /** Whole minutes that shrink with time. */
        FALLING,
        /** Flips at an instant: the state of a clock, an open door. */
        SWITCHING
    }

    /** Whether the value is whole minutes that move with time. */
    public boolean isRunning() {
        return pace == Pace.RISING || pace == Pace.FALLING;
    }
}
