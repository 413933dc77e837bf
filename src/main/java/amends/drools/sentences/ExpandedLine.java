package amends.drools.sentences;

import amends.drools.sentences.Entry.ValuePiece;
import amends.drools.sentences.Matching.Found;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One line in the policy language, which remembers where in the author's line each piece of it was written. */
final class ExpandedLine {
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Origin> origins = new TreeMap<>();

    /**
     * Where a piece comes from.
     *
     * @param column the column in the author's line, from 1
     * @param copied whether it was copied letter by letter
     */
    private record Origin(int column, boolean copied) {}

    /** A line that is the author's own. */
    static ExpandedLine same(String line) {
        ExpandedLine same = new ExpandedLine();
        same.add(line, 1, true);
        return same;
    }

    /** An empty line. */
    static ExpandedLine empty() {
        return new ExpandedLine();
    }

    /** Adds what sentences say. */
    void add(List<Found> sentences, List<Word> words) {
        for (Found sentence : sentences) {
            int column = words.get(sentence.start()).column();
            boolean glued = sentence.entry().value().get(0) instanceof ValuePiece.Plain plain
                    && plain.text().startsWith(".");
            if (!glued && !text.isEmpty()) {
                add(" ", column, false);
            }
            for (ValuePiece piece : sentence.entry().value()) {
                add(piece, sentence.values(), column);
            }
        }
    }

    private void add(ValuePiece piece, Map<String, List<Word>> values, int column) {
        if (piece instanceof ValuePiece.Plain plain) {
            add(plain.text(), column, false);
        } else if (piece instanceof ValuePiece.Value value) {
            add(values.get(value.name()), false);
        } else if (piece instanceof ValuePiece.Quoted quoted) {
            add(values.get(quoted.name()), true);
        }
    }

    private void add(List<Word> values, boolean quoted) {
        String separator = "";
        for (Word word : values) {
            add(separator, word.column(), false);
            if (quoted && !word.isText() && !word.isBound()) {
                add("\"", word.column(), false);
                add(word.text(), word.column(), true);
                add("\"", word.column(), false);
            } else {
                add(word.text(), word.column(), true);
            }
            separator = ", ";
        }
    }

    void add(String piece, int column, boolean copied) {
        if (!piece.isEmpty()) {
            origins.put(text.length() + 1, new Origin(column, copied));
            text.append(piece);
        }
    }

    /** Puts something in front. */
    ExpandedLine behind(String front, int column) {
        ExpandedLine line = new ExpandedLine();
        line.add(front, column, false);
        int shift = line.text.length();
        origins.forEach((at, origin) -> line.origins.put(at + shift, origin));
        line.text.append(text);
        return line;
    }

    /** Takes an ending off, with the spaces around it; whether it was there. */
    boolean takeOff(String ending) {
        String stripped = text.toString().stripTrailing();
        if (!stripped.endsWith(ending)) {
            return false;
        }
        text.setLength(stripped.length() - ending.length());
        text.setLength(text.toString().stripTrailing().length());
        origins.tailMap(text.length() + 1).clear();
        return true;
    }

    String text() {
        return text.toString();
    }

    /** The author's column of a column of this line. */
    int column(int column) {
        Map.Entry<Integer, Origin> piece = origins.floorEntry(column);
        if (piece == null) {
            return column;
        }
        Origin origin = piece.getValue();
        return origin.copied() ? origin.column() + column - piece.getKey() : origin.column();
    }
}
