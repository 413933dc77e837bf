package amends.policy;

import java.util.Collection;
import java.util.Locale;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /**
     * The nearest of some known names, by edits (a swap of neighbours counts as one) and without regard to case.
     *
     * @return the nearest name, or null where none is within a third of the length, at least two edits
     */
    public static String to(String written, Collection<String> known) {
        String best = null;
        int bestDistance = Math.max(2, written.length() / 3) + 1;
        for (String name : known) {
            int distance = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < bestDistance && distance < Math.max(name.length(), written.length())) {
                best = name;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The optimal string alignment distance, on at most the first 64 characters of each. */
    private static int distance(String left, String right) {
        int n = Math.min(left.length(), 64);
        int m = Math.min(right.length(), 64);
        int[][] edits = new int[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            edits[i][0] = i;
        }
        for (int j = 0; j <= m; j++) {
            edits[0][j] = j;
        }
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int fewest = Math.min(Math.min(edits[i - 1][j] + 1, edits[i][j - 1] + 1), edits[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    fewest = Math.min(fewest, edits[i - 2][j - 2] + 1);
                }
                edits[i][j] = fewest;
            }
        }
        return edits[n][m];
    }
}
