package amends.policy;

/**
 * Where something stands in the rules folder.
 *
 * @param file the path below the rules folder, with forward slashes: {@code restaurant/late-meal.drl}
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    /** The start of a file, for what concerns the file as a whole. */
    public static Position startOf(String file) {
        return new Position(file, 1, 1);
    }

    @Override
    public int compareTo(Position other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
