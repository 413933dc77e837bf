package amends.drools;

import amends.policy.Position;

/** Tells of a generated text where the author wrote what stands at a place of it. */
@FunctionalInterface
public interface Places {

    /**
     * Where the author wrote it.
     *
     * @param line a line of the generated text, from 1
     * @param column a column of it, from 1
     */
    Position at(int line, int column);
}
