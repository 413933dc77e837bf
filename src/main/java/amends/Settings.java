package amends;

import amends.settings.SettingsException;
import amends.settings.SettingsFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads config.yml, with environment variables in place of what stands in it. */
final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    /** Names from before every setting had one. */
    private static final Map<String, String> OLDER = Map.of(
            "AMENDS_DB_URL", "database.url",
            "AMENDS_DB_USER", "database.user",
            "AMENDS_DB_PASSWORD", "database.password");

    private Settings() {}

    /**
     * The settings without a file: what the environment says, else what holds where nothing is said.
     *
     * @param rules the rules folder, or null where nothing more is said of it
     * @throws StartException where a variable is wrong
     */
    static AmendsConfiguration ofEnvironment(Path rules, Map<String, String> environment) {
        try {
            AmendsConfiguration settings = new SettingsFile<>(
                            "the environment",
                            "logging: {access: false}",
                            AmendsConfiguration.class,
                            environment,
                            OLDER)
                    .settings();
            List<String> problems = (rules == null ? settings : settings.withRules(rules)).problems();
            if (!problems.isEmpty()) {
                throw new StartException(problems);
            }
            return settings;
        } catch (SettingsException e) {
            throw new StartException(e.lines());
        }
    }

    /**
     * Reads and checks the settings.
     *
     * @throws StartException where the file is missing, broken or wrong
     */
    static AmendsConfiguration read(String file) {
        return read(file, System.getenv()).settings();
    }

    /**
     * Reads and checks the settings.
     *
     * @param environment the variables
     * @throws StartException where the file is missing, broken or wrong
     */
    static SettingsFile<AmendsConfiguration> read(String file, Map<String, String> environment) {
        SettingsFile<AmendsConfiguration> read;
        try {
            read = new SettingsFile<>(
                    file, Files.readString(Path.of(file)), AmendsConfiguration.class, environment, OLDER);
        } catch (NoSuchFileException e) {
            throw new StartException(file + ": no such file");
        } catch (CharacterCodingException e) {
            throw new StartException(file + ": is not in UTF-8");
        } catch (IOException | InvalidPathException e) {
            throw new StartException(file + ": cannot be read: " + e.getMessage());
        } catch (SettingsException e) {
            throw new StartException(e.lines());
        }
        List<String> problems =
                read.settings().problems().stream().map(read::located).toList();
        if (!problems.isEmpty()) {
            throw new StartException(problems);
        }
        read.strangers().forEach(LOG::warn);
        return read;
    }
}
