package amends;

import amends.logging.Logs;
import amends.policy.Nearest;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The settings of the log. */
final class LoggingSettings implements Section {

    private static final List<String> FORMATS = List.of("text", "json");
    private static final List<String> LEVELS = List.of("error", "warn", "info", "debug");

    @JsonProperty
    private String format = "text";

    @JsonProperty
    private String level = "warn";

    @JsonProperty
    private String file = "";

    @JsonProperty
    private Boolean access = true;

    /** What is logged, how and where. */
    Logs.Wanted wanted() {
        return new Logs.Wanted(
                format.equals("json"),
                level.toUpperCase(Locale.ROOT),
                file == null || file.isBlank() ? null : Path.of(file),
                access);
    }

    @Override
    public void addProblems(List<String> problems) {
        oneOf("format", format, FORMATS, problems);
        oneOf("level", level, LEVELS, problems);
        if (access == null) {
            problems.add("logging.access: expected true or false, found nothing");
        }
        try {
            if (file != null && !file.isBlank()) {
                Path folder = Path.of(file).toAbsolutePath().getParent();
                if (Files.isDirectory(Path.of(file)) || folder == null || !Files.isWritable(folder)) {
                    problems.add("logging.file: cannot be written to: " + file);
                }
            }
        } catch (InvalidPathException e) {
            problems.add("logging.file: not a path: " + file);
        }
    }

    private static void oneOf(String key, String value, List<String> known, List<String> problems) {
        if (value == null || !known.contains(value)) {
            String nearest = value == null ? null : Nearest.to(value, known);
            problems.add("logging." + key + ": expected " + String.join(" or ", known) + ", found "
                    + (value == null ? "nothing" : value)
                    + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        }
    }
}
