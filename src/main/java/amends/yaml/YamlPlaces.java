package amends.yaml;

import amends.policy.Position;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Places in one YAML file. The parser counts whole characters; columns count UTF-16 units, as in every other file. */
final class YamlPlaces {

    private final String file;
    private final String text;
    private final boolean plain;

    YamlPlaces(String file, String text) {
        this.file = file;
        this.text = text;
        this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** The place of a mark. */
    Position of(Mark mark) {
        int column = mark.getColumn();
        if (!plain) {
            int end = offset(mark.getIndex());
            column = end - offset(mark.getIndex() - mark.getColumn());
        }
        return new Position(file, mark.getLine() + 1, column + 1);
    }

    /** The place of the character before which there are so many others. */
    Position of(int characters) {
        int end = offset(characters);
        String before = text.substring(0, end);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Position(file, line, end - before.lastIndexOf('\n'));
    }

    private int offset(int characters) {
        return text.offsetByCodePoints(0, Math.min(characters, text.codePointCount(0, text.length())));
    }
}
