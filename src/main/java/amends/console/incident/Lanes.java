package amends.console.incident;

import amends.console.incident.Line.Drawn;
import amends.console.incident.Line.Point;
import amends.console.incident.Line.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds room for the words of a line: what was and was promised above it, what will be below it, each in some rows. */
final class Lanes {

    /** Words are cut to so many characters. */
    static final int LONGEST = 44;

    private static final int ROWS = 4;
    private static final int LETTER = 8;
    private static final int GAP = 22;

    private Lanes() {}

    static List<Drawn> of(Line line) {
        int[] above = new int[ROWS];
        int[] below = new int[ROWS];
        Arrays.fill(above, -GAP);
        Arrays.fill(below, -GAP);
        List<Drawn> drawn = new ArrayList<>();
        int number = 0;
        for (Point point : line.points()) {
            number++;
            if (!point.at().isAfter(line.to())) {
                boolean isAbove = point.sort() != Sort.AHEAD;
                drawn.add(place(number, point, line.x(point.at()), isAbove, isAbove ? above : below));
            }
        }
        return drawn;
    }

    private static Drawn place(int number, Point point, int x, boolean isAbove, int[] ends) {
        int width = LETTER * Math.min(LONGEST, point.text().length()) + GAP;
        boolean atEnd = x + width > Line.WIDTH;
        int start = atEnd ? x - width : x;
        for (int row = 0; row < ends.length; row++) {
            if (ends[row] <= start && start >= 0) {
                ends[row] = start + width;
                return new Drawn(number, point, x, row + 1, isAbove, atEnd);
            }
        }
        return new Drawn(number, point, x, 0, isAbove, atEnd);
    }
}
