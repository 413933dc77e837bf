package amends.incident;

/**
 * Something wrong in a request's situation.
 *
 * @param pointer a JSON pointer to it, {@code /incident/dueAt}
 * @param message what is wrong, one sentence without a full stop
 * @param expected what would have been right, or null
 * @param found what stands there, or null
 * @param nearest the nearest right name, or null
 */
public record SituationProblem(String pointer, String message, String expected, String found, String nearest) {

    /** A problem that needs nothing but its message. */
    public static SituationProblem of(String pointer, String message) {
        return new SituationProblem(pointer, message, null, null, null);
    }

    /** The same problem, with what was expected and what was found. */
    public SituationProblem expecting(String expected, String found) {
        return new SituationProblem(pointer, message, expected, found, nearest);
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(pointer.isEmpty() ? "the request" : pointer)
                .append(": ")
                .append(message);
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
}
