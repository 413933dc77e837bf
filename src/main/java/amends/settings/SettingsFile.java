package amends.settings;

import amends.policy.Nearest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A settings file, read into a class, with environment variables in place of what stands in it.
 *
 * @param <T> the class
 */
public final class SettingsFile<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private final SettingsText text;
    private final List<Setting> known;
    private final Map<String, String> variables;
    private final Map<String, String> older;
    private final Map<String, String> overridden = new HashMap<>();
    private final T settings;

    /**
     * Reads it.
     *
     * @param file its name, for messages
     * @param content what is in it
     * @param type the class of its settings; what it does not name is no setting
     * @param variables of the environment
     * @param older names of variables that were used before, and the setting of each
     * @throws SettingsException where it cannot be read, names what is no setting, or holds what is of another sort
     */
    public SettingsFile(
            String file, String content, Class<T> type, Map<String, String> variables, Map<String, String> older) {
        this.variables = Map.copyOf(variables);
        this.older = Map.copyOf(older);
        this.known = Setting.of(type, JSON);
        this.text = SettingsText.read(file, content, variables);
        override();
        List<String> problems = new ArrayList<>();
        check("", text.root(), problems);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        this.settings = JSON.convertValue(text.root(), type);
    }

    /** What was read. */
    public T settings() {
        return settings;
    }

    private void override() {
        for (Setting setting : known) {
            if (setting.isOpen()) {
                below(setting).forEach((variable, one) -> put(one, variable));
            }
            if (setting.isGroup()) {
                continue;
            }
            older.entrySet().stream()
                    .filter(one -> one.getValue().equals(setting.path()) && variables.containsKey(one.getKey()))
                    .forEach(one -> put(setting, one.getKey()));
            if (variables.containsKey(setting.variable())) {
                put(setting, setting.variable());
            }
        }
    }

    /** What the environment sets in an open group, by variable; those that the file names itself are put in there. */
    private Map<String, Setting> below(Setting open) {
        Map<String, Setting> found = new TreeMap<>();
        for (String variable : variables.keySet()) {
            if (variable.startsWith(open.variable() + '_') && !text.names(variable)) {
                found.put(variable, open.below(variable, JSON));
            }
        }
        return found;
    }

    private void put(Setting setting, String variable) {
        String[] keys = setting.path().split("\\.", -1);
        ObjectNode group = text.root();
        for (int i = 0; i < keys.length - 1; i++) {
            group = group.get(keys[i]) instanceof ObjectNode there ? there : group.putObject(keys[i]);
        }
        group.set(keys[keys.length - 1], value(setting, variables.get(variable)));
        overridden.put(setting.path(), variable);
    }

    private static JsonNode value(Setting setting, String value) {
        if (setting.isList()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (String one : value.split(",", -1)) {
                if (!one.isBlank()) {
                    list.add(one.strip());
                }
            }
            return list;
        }
        return value.isBlank() && setting.type().getRawClass() != String.class
                ? JsonNodeFactory.instance.nullNode()
                : TextNode.valueOf(value);
    }

    private void check(String prefix, ObjectNode group, List<String> problems) {
        group.properties().forEach(entry -> {
            String path = prefix + entry.getKey();
            Setting setting = setting(path);
            if (setting == null) {
                problems.add(located(path + ": there is no such setting" + meant(prefix, entry.getKey())));
            } else if (setting.isGroup() && entry.getValue() instanceof ObjectNode below) {
                if (!setting.isOpen()) {
                    check(path + '.', below, problems);
                }
            } else if (!entry.getValue().isNull() && (setting.isGroup() || !fits(setting, entry.getValue()))) {
                problems.add(located(path + ": expected " + setting.expected() + ", found "
                        + (setting.isSecret() ? "something else" : found(setting, entry.getValue()))));
            }
        });
    }

    private static boolean fits(Setting setting, JsonNode value) {
        try {
            JSON.convertValue(value, setting.type());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String found(Setting setting, JsonNode value) {
        if (setting.isList() && value.isArray()) {
            return value.toString();
        }
        return value.isObject() ? "settings below it" : value.isArray() ? "a list" : value.asText();
    }

    private Setting setting(String path) {
        return known.stream().filter(one -> one.path().equals(path)).findFirst().orElse(null);
    }

    private String meant(String prefix, String key) {
        List<String> beside = known.stream()
                .map(Setting::path)
                .filter(path -> path.startsWith(prefix) && path.indexOf('.', prefix.length()) < 0)
                .map(path -> path.substring(prefix.length()))
                .toList();
        String nearest = Nearest.to(key, beside);
        if (nearest != null) {
            return "; did you mean " + prefix + nearest + "?";
        }
        return known.stream()
                .map(Setting::path)
                .filter(path -> path.substring(path.lastIndexOf('.') + 1).equals(key))
                .findFirst()
                .map(path -> "; did you mean " + path + "?")
                .orElse("");
    }

    /**
     * A problem that begins with the name of a setting, and where that stands in front: file, line and column, or the
     * variable.
     */
    public String located(String problem) {
        String path = problem.split(": ", 2)[0];
        String variable = overridden.get(path);
        if (variable != null) {
            return "environment variable " + variable + ": " + problem;
        }
        for (String place = path; ; place = place.substring(0, place.lastIndexOf('.'))) {
            if (text.place(place) != null) {
                return text.place(place) + ": " + problem;
            }
            if (place.indexOf('.') < 0) {
                return text.file() + ": " + problem;
            }
        }
    }

    /** Variables that look as if they were to override a setting and override none, each with the nearest that does. */
    public List<String> strangers() {
        List<String> names = new ArrayList<>(older.keySet());
        known.stream().filter(one -> !one.isGroup()).map(Setting::variable).forEach(names::add);
        List<String> open = known.stream()
                .filter(Setting::isOpen)
                .flatMap(one -> below(one).keySet().stream())
                .toList();
        names.addAll(open);
        return variables.keySet().stream()
                .filter(name -> name.startsWith("AMENDS_") && !names.contains(name) && !text.names(name))
                .sorted()
                .map(name -> {
                    String nearest = Nearest.to(name, names);
                    return "the environment variable " + name + " overrides no setting"
                            + (nearest == null ? "" : "; did you mean " + nearest + "?");
                })
                .toList();
    }

    /** Every setting with its value and where that comes from, one a line; what is secret is left out. */
    public List<String> inForce() {
        JsonNode values = JSON.valueToTree(settings);
        return known.stream()
                .flatMap(setting -> setting.isOpen() ? inside(setting) : Stream.of(setting))
                .filter(setting -> !setting.isGroup())
                .map(setting -> setting.path() + ": "
                        + shown(setting, value(setting, values)) + "  # "
                        + setting.variable() + ", " + source(setting.path()))
                .toList();
    }

    private Stream<Setting> inside(Setting open) {
        return text.root().path(open.path()).properties().stream()
                .map(one ->
                        new Setting(open.path() + '.' + one.getKey(), JSON.constructType(String.class), false, false));
    }

    private JsonNode value(Setting setting, JsonNode values) {
        String pointer = '/' + setting.path().replace('.', '/');
        JsonNode value = values.at(pointer);
        return value.isMissingNode() ? text.root().at(pointer) : value;
    }

    private String source(String path) {
        return overridden.containsKey(path)
                ? "from " + overridden.get(path)
                : Objects.requireNonNullElse(text.place(path), "the default");
    }

    private static String shown(Setting setting, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (setting.isSecret()) {
            return value.asText().isEmpty() ? "(not set)" : "(set)";
        }
        // An address may hold a password behind its name, and before it.
        return value.isTextual()
                ? value.textValue().replaceFirst("(jdbc:[^?;]*)[?;].*", "$1").replaceFirst("//[^/@]*@", "//")
                : value.toString();
    }
}
