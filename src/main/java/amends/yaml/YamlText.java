package amends.yaml;

import amends.policy.PolicyProblem;
import amends.policy.Position;

/**
 * A single value.
 *
 * @param at where it starts, its quote included
 * @param value its characters
 * @param sort what YAML takes it for
 * @param quoted whether it stands in quotes
 * @param verbatim whether its characters stand in the file as they are, on one line
 */
public record YamlText(Position at, String value, Sort sort, boolean quoted, boolean verbatim) implements YamlNode {

    /** What YAML 1.2's core schema takes a value for. */
    public enum Sort {
        /** {@code ~}, {@code null}, or nothing at all. */
        NOTHING("nothing"),
        /** {@code true} or {@code false}. */
        TRUTH("true or false"),
        /** A whole number. */
        WHOLE("a number"),
        /** Any other number. */
        DECIMAL("a number"),
        /** Everything else. */
        TEXT("a text");

        private final String words;

        Sort(String words) {
            this.words = words;
        }
    }

    /** Whether it is a text, in quotes or not. */
    public boolean isText() {
        return sort == Sort.TEXT;
    }

    /** Whether it is a number of any sort. */
    public boolean isNumber() {
        return sort == Sort.WHOLE || sort == Sort.DECIMAL;
    }

    /** Where its first character stands. */
    public Position contentAt() {
        return quoted && verbatim ? new Position(at.file(), at.line(), at.column() + 1) : at;
    }

    /** A problem with this value. */
    public PolicyProblem problem(String code, String message) {
        return PolicyProblem.of(code, at, message);
    }

    /** A problem with this value, which is shown beside what was expected. */
    public PolicyProblem problem(String code, String message, String expected) {
        return problem(code, message).expecting(expected, found());
    }

    @Override
    public String found() {
        if (sort == Sort.NOTHING) {
            return "nothing";
        }
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        shown = shown.replaceAll("\\s+", " ");
        return isText() ? "\"" + shown + "\"" : sort.words + ", " + shown;
    }
}
