package amends.testing.coverage;

import java.util.Collection;

/**
 * How much is covered.
 *
 * @param covered how many items are
 * @param countable of how many that could be
 */
public record Score(int covered, int countable) {

    /** The score of some items. */
    public static Score of(Collection<Item> items) {
        int covered = 0;
        int countable = 0;
        for (Item item : items) {
            covered += item.status() == Status.COVERED ? 1 : 0;
            countable += item.status().isCounted() ? 1 : 0;
        }
        return new Score(covered, countable);
    }

    /** Both together. */
    public Score plus(Score other) {
        return new Score(covered + other.covered, countable + other.countable);
    }

    /** The share in percent, rounded down; 100 where nothing counts. */
    public int percent() {
        return countable == 0 ? 100 : (int) (100L * covered / countable);
    }

    @Override
    public String toString() {
        return percent() + " % (" + covered + " of " + countable + ")";
    }
}
