package amends.incident;

import java.util.Objects;

/**
 * Something that was done for a customer, whenever and by whomever.
 *
 * @param action what sort of thing
 * @param name the remedy, scheme, message or role
 */
public record Gesture(Action action, String name) implements Comparable<Gesture> {

    public Gesture {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public int compareTo(Gesture other) {
        int first = action.compareTo(other.action);
        return first != 0 ? first : name.compareTo(other.name);
    }
}
