package amends.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells under each other, in columns as wide as they need to be. */
final class TextTable {

    private static final String GAP = "  ";

    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param alignment one letter a column: {@code l} for left, {@code r} for right */
    TextTable(String alignment) {
        right = new boolean[alignment.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = alignment.charAt(i) == 'r';
        }
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines, none with space at its end. */
    List<String> lines() {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String space = " ".repeat(widths[i] - width(cell));
            line.append(i == 0 ? "" : GAP).append(right[i] ? space + cell : cell + space);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
