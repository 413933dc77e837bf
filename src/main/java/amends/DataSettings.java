package amends;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The folder for data, which stands at the top of config.yml. */
final class DataSettings implements Section {

    @JsonProperty
    private String data = "data";

    /** The folder. */
    Path folder() {
        return Path.of(data);
    }

    /** Whether one is named at all. */
    boolean isNamed() {
        return data != null;
    }

    /** Another folder. */
    void in(Path folder) {
        data = folder.toString();
    }

    @Override
    public void addProblems(List<String> problems) {
        try {
            if (data == null || data.isBlank()) {
                problems.add("data: is empty");
            } else if (Files.exists(folder()) && (!Files.isDirectory(folder()) || !Files.isWritable(folder()))) {
                problems.add("data: no folder that can be written to: " + folder().toAbsolutePath());
            }
        } catch (InvalidPathException e) {
            problems.add("data: not a path: " + data);
        }
    }
}
