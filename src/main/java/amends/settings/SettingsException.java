package amends.settings;

import java.util.List;

/** What is wrong with a settings file, in lines for people. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    SettingsException(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    SettingsException(String line) {
        this(List.of(line));
    }

    /** What is wrong, one thing a line, each with where it stands. */
    public List<String> lines() {
        return lines;
    }
}
