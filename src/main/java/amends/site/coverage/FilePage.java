package amends.site.coverage;

import amends.testing.coverage.FileCoverage;
import amends.testing.coverage.Item;
import amends.testing.coverage.Score;
import java.util.List;

/**
 * What the page says of one policy file.
 *
 * @param coverage what is covered
 * @param anchor where it stands in the page
 * @param lines its text
 */
public record FilePage(FileCoverage coverage, String anchor, List<Line> lines) {

    public FilePage {
        lines = List.copyOf(lines);
    }

    /** Its path. */
    public String file() {
        return coverage.file();
    }

    /** How much of it is covered. */
    public Score score() {
        return coverage.score();
    }

    /** How many things are missing. */
    public long open() {
        return coverage.items().stream().filter(item -> item.status().isOpen()).count();
    }

    /** How it stands. */
    public State state() {
        return State.of(coverage.items());
    }

    /** All that can be covered, with the cases that cover it. */
    public List<Item> items() {
        return coverage.items();
    }
}
