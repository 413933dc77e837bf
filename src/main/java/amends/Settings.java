package amends;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.UndefinedEnvironmentVariableException;
import io.dropwizard.configuration.YamlConfigurationFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads config.yml, with environment variables put in where it names them. */
final class Settings {

    private Settings() {}

    /**
     * Reads and checks the settings.
     *
     * @throws StartException where the file is missing, broken or wrong
     */
    static AmendsConfiguration read(String file) {
        YamlConfigurationFactory<AmendsConfiguration> factory =
                new YamlConfigurationFactory<>(AmendsConfiguration.class, null, new JsonMapper(), "amends");
        SubstitutingSourceProvider source = new SubstitutingSourceProvider(
                new FileConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(true));
        AmendsConfiguration settings;
        try {
            settings = factory.build(source, file);
        } catch (FileNotFoundException e) {
            throw new StartException(file + ": no such file");
        } catch (ConfigurationException e) {
            throw new StartException(file + ": " + onOneLine(e.getErrors()));
        } catch (IOException | IllegalArgumentException | UndefinedEnvironmentVariableException e) {
            // A variable that is not set and has no default comes with a parenthesis about the library's own settings.
            String message = String.valueOf(e.getMessage()).replaceFirst(" \\(enable\\w+=\\w+\\)\\.$", "");
            throw new StartException(file + ": " + onOneLine(List.of(message)));
        }
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new StartException(problems.stream().map(p -> file + ": " + p).toList());
        }
        return settings;
    }

    private static String onOneLine(Iterable<String> errors) {
        return java.util.stream.StreamSupport.stream(errors.spliterator(), false)
                .map(error -> error.strip().replaceAll("\\s*\\R\\s*", " "))
                .collect(Collectors.joining("; "));
    }
}
