package amends;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The settings of the rules folder, which stand at the top of config.yml. */
final class RulesSettings {

    @JsonProperty
    private String rules = "rules";

    @JsonProperty
    private Duration rulesPolling = Duration.seconds(5);

    /** The rules folder. */
    Path folder() {
        return Path.of(rules);
    }

    /** How often the rules folder is looked at where nothing tells that it changed. */
    java.time.Duration polling() {
        return java.time.Duration.ofMillis(rulesPolling.toMilliseconds());
    }

    /** The same with another folder. */
    void in(Path folder) {
        rules = folder.toString();
    }

    /** The same, looked at as often, for tests. */
    void looking(java.time.Duration every) {
        rulesPolling = Duration.milliseconds(every.toMillis());
    }

    /**
     * Looks at them.
     *
     * @param problems where to add what is wrong, each with the key in front
     * @param hasNothingStored whether no release can be stored that would serve in place of the folder
     */
    void addProblems(List<String> problems, BooleanSupplier hasNothingStored) {
        try {
            if (rules == null || rules.isBlank()) {
                problems.add("rules: is empty");
            } else if (!folder().toFile().isDirectory()
                    && (Files.exists(folder()) || hasNothingStored.getAsBoolean())) {
                problems.add("rules: no such folder: " + folder().toAbsolutePath());
            }
        } catch (InvalidPathException e) {
            problems.add("rules: not a path: " + rules);
        }
        if (rulesPolling == null || rulesPolling.toMilliseconds() < 100 || rulesPolling.toHours() > 24) {
            problems.add(
                    "rulesPolling: expected 100ms to 1d, found " + (rulesPolling == null ? "nothing" : rulesPolling));
        }
    }
}
