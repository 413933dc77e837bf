package amends;

import java.util.List;

/** Why the program cannot do what it was called for, in lines for the caller to read. */
final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    StartException(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    StartException(String line) {
        this(List.of(line));
    }

    List<String> lines() {
        return lines;
    }
}
