package amends.policy;

import java.util.Objects;

/**
 * Something wrong in the rules folder, told so that its author can mend it at once.
 *
 * @param severity whether the policies can serve all the same
 * @param code a short stable name such as {@code unknown-field}
 * @param at where it stands
 * @param message what is wrong, one sentence without a full stop
 * @param expected what would have been right, or null where the message says it all
 * @param found what stands there instead, or null
 * @param nearest the nearest right name, or null where nothing is near
 */
public record PolicyProblem(
        Severity severity, String code, Position at, String message, String expected, String found, String nearest)
        implements Comparable<PolicyProblem> {

    /** How bad a problem is. */
    public enum Severity {
        /** The policies cannot serve. */
        ERROR,
        /** They can serve, but hardly do what was meant. */
        WARNING
    }

    public PolicyProblem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
    }

    /** An error that needs nothing but its message. */
    public static PolicyProblem of(String code, Position at, String message) {
        return new PolicyProblem(Severity.ERROR, code, at, message, null, null, null);
    }

    /** A warning that needs nothing but its message. */
    public static PolicyProblem warning(String code, Position at, String message) {
        return new PolicyProblem(Severity.WARNING, code, at, message, null, null, null);
    }

    /** The same problem, with what was expected and what was found. */
    public PolicyProblem expecting(String expected, String found) {
        return new PolicyProblem(severity, code, at, message, expected, found, nearest);
    }

    /** The same problem, with the nearest right name where there is one. */
    public PolicyProblem nearest(String nearest) {
        return new PolicyProblem(severity, code, at, message, expected, found, nearest);
    }

    @Override
    public int compareTo(PolicyProblem other) {
        int byPlace = at.compareTo(other.at);
        if (byPlace != 0) {
            return byPlace;
        }
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : message.compareTo(other.message);
    }

    /** Whether the policies cannot serve with it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What is wrong in one line, without the place: {@code message; expected …; found …; did you mean …?}. */
    public String told() {
        StringBuilder line = new StringBuilder(message);
        if (expected != null) {
            line.append("; expected ").append(expected);
        }
        if (found != null) {
            line.append("; found ").append(found);
        }
        if (nearest != null) {
            line.append("; did you mean \"").append(nearest).append("\"?");
        }
        return line.toString();
    }

    /** One line: {@code file:line:column: message; expected …; found …; did you mean …? [code]}. */
    @Override
    public String toString() {
        return at + ": " + told() + " [" + code + ']';
    }
}
