package amends.cli.test;

import amends.policy.Position;
import java.util.Map;

/** Finds lines in texts. */
final class Lines {

    private Lines() {}

    /** The line that a place is on, without its end, or null where the file or the line is not known. */
    static String of(Map<String, String> texts, Position at) {
        String text = texts.get(at.file());
        return text == null
                ? null
                : text.lines().skip(at.line() - 1L).findFirst().orElse(null);
    }
}
