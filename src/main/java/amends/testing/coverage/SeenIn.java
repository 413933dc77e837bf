package amends.testing.coverage;

import amends.policy.Position;

/**
 * A case in which something was seen.
 *
 * @param name the name of the case
 * @param at the step
 */
public record SeenIn(String name, Position at) {

    @Override
    public String toString() {
        return at.file() + " \"" + name + "\"";
    }
}
