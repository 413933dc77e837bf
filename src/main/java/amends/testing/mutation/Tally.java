package amends.testing.mutation;

import java.util.Collection;

/**
 * How many mutants came to which fate.
 *
 * @param killed by a case
 * @param survived though they make a difference
 * @param equivalent as they make none
 * @param undecided of which nobody knows
 */
public record Tally(int killed, int survived, int equivalent, int undecided) {

    static Tally of(Collection<MutantResult> results) {
        return new Tally(
                count(results, Fate.KILLED),
                count(results, Fate.SURVIVED),
                count(results, Fate.EQUIVALENT),
                count(results, Fate.UNDECIDED));
    }

    private static int count(Collection<MutantResult> results, Fate fate) {
        return (int) results.stream().filter(result -> result.fate() == fate).count();
    }

    /** All of them. */
    public int mutants() {
        return killed + survived + equivalent + undecided;
    }

    /**
     * The killed among those that are not proved to make no difference, in percent and rounded down, so that it is 100
     * only where not one is left; 100 where there was nothing to kill.
     */
    public int score() {
        int judged = killed + survived + undecided;
        return judged == 0 ? 100 : (int) (100L * killed / judged);
    }
}
