package amends.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** A settings file as it is written: its values, and where each key stands. */
final class SettingsText {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final String file;
    private final Map<String, String> places = new HashMap<>();
    private final ObjectNode root;
    private final String written;

    private SettingsText(String file, String written, String text) throws IOException {
        this.file = file;
        this.written = written;
        try (JsonParser parser = YAML.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw new SettingsException(file + ": holds no settings");
            }
            if (first != JsonToken.START_OBJECT) {
                throw new SettingsException(file + ":1:1: expected names with a colon and a value, such as port: 8080");
            }
            root = group(parser, "");
        }
    }

    /**
     * Reads a file.
     *
     * @param variables what {@code ${NAME:-default}} in it stands for
     * @throws SettingsException where it is not YAML
     */
    static SettingsText read(String file, String text, Map<String, String> variables) {
        try {
            return new SettingsText(file, text, put(file, text, variables));
        } catch (JsonProcessingException e) {
            String message =
                    e.getOriginalMessage().lines().findFirst().orElse("").strip();
            throw new SettingsException(at(file, e.getLocation()) + ": not YAML: " + message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts in variables that the text names. What they hold is YAML, as it would be in the file, and between quotes what it
     * is, letter by letter: a password may hold any.
     */
    private static String put(String file, String text, Map<String, String> variables) {
        EnvironmentVariableSubstitutor substitutor = new EnvironmentVariableSubstitutor(false);
        substitutor.setDisableSubstitutionInValues(true);
        substitutor.setVariableResolver(name -> {
            String value = variables.get(name);
            if (value == null && !text.contains("${" + name + ":-")) {
                long line = text.substring(0, text.indexOf("${" + name)).lines().count();
                throw new SettingsException(file + ":" + line + ": the environment variable " + name
                        + " is not set and has no default, as in ${" + name + ":-default}");
            }
            return value == null ? null : escaped(name, value, text);
        });
        return substitutor.replace(text);
    }

    private static String escaped(String name, String value, String text) {
        if (stands("'${" + name, text)) {
            return value.replace("'", "''");
        } else if (stands("\"${" + name, text)) {
            return value.replace("\\", "\\\\").replace("\"", "\\\"");
        }
        return value;
    }

    private static boolean stands(String variable, String text) {
        return text.contains(variable + "}") || text.contains(variable + ":-");
    }

    private ObjectNode group(JsonParser parser, String prefix) throws IOException {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix + parser.currentName();
            String place = at(file, parser.currentTokenLocation());
            if (places.putIfAbsent(path, place) != null) {
                throw new SettingsException(place + ": " + path + ": is set twice, before at " + places.get(path));
            }
            String key = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                group.set(key, group(parser, path + '.'));
            } else {
                group.set(key, parser.readValueAsTree());
            }
        }
        return group;
    }

    private static String at(String file, JsonLocation place) {
        return file + ":" + place.getLineNr() + ":" + place.getColumnNr();
    }

    /** Its name. */
    String file() {
        return file;
    }

    /** Whether it names a variable itself. */
    boolean names(String variable) {
        return written.contains("${" + variable + "}") || written.contains("${" + variable + ":-");
    }

    /** The values. */
    ObjectNode root() {
        return root;
    }

    /** Where a key stands: file, line and column; null where it does not. */
    String place(String path) {
        return places.get(path);
    }
}
