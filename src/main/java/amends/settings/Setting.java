package amends.settings;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A setting that there is.
 *
 * @param path its name, with a dot between the name of its group and its own, such as {@code decisions.keepFor}
 * @param type what its value has to be
 * @param isGroup whether it has settings below it, and no value of its own
 * @param isOpen whether it is a group of which only its class knows what is in it
 */
record Setting(String path, JavaType type, boolean isGroup, boolean isOpen) {

    /** Groups are classes of these. */
    private static final List<String> GROUPS = List.of("amends.", "io.dropwizard.jetty.");

    /** Every setting of a class, groups before what is in them. */
    static List<Setting> of(Class<?> settings, ObjectMapper json) {
        List<Setting> found = new ArrayList<>();
        add("", json.constructType(settings), json, found);
        return List.copyOf(found);
    }

    private static void add(String prefix, JavaType group, ObjectMapper json, List<Setting> found) {
        for (BeanPropertyDefinition property :
                json.getDeserializationConfig().introspect(group).findProperties()) {
            if (!property.couldDeserialize()) {
                continue;
            }
            JavaType type = property.getPrimaryType();
            if (isUnwrapped(property, json)) {
                add(prefix, type, json, found);
                continue;
            }
            String path = prefix + property.getName();
            boolean isGroup = isGroup(type);
            List<Setting> below = new ArrayList<>();
            if (isGroup) {
                add(path + '.', type, json, below);
            }
            found.add(new Setting(path, type, isGroup, isGroup && below.isEmpty()));
            found.addAll(below);
        }
    }

    /** Whether a class only keeps together in the program what stands side by side in the file. */
    private static boolean isUnwrapped(BeanPropertyDefinition property, ObjectMapper json) {
        return json.getDeserializationConfig()
                        .getAnnotationIntrospector()
                        .findUnwrappingNameTransformer(property.getPrimaryMember())
                != null;
    }

    private static boolean isGroup(JavaType type) {
        return !type.isEnumType() && GROUPS.stream().anyMatch(type.getRawClass().getName()::startsWith);
    }

    /** The environment variable that overrides it. */
    String variable() {
        return "AMENDS_"
                + path.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .replace('.', '_')
                        .toUpperCase(Locale.ROOT);
    }

    /** A setting of an open group, by the variable that overrides it. */
    Setting below(String variable, ObjectMapper json) {
        StringBuilder name = new StringBuilder();
        for (String word : variable.substring(variable().length() + 1)
                .toLowerCase(Locale.ROOT)
                .split("_", -1)) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return new Setting(path + '.' + name, json.constructType(String.class), false, false);
    }

    /** Whether its value is not to be shown. How long a secret holds is none. */
    boolean isSecret() {
        return type.getRawClass() != Duration.class
                && (path.matches("(?i).*(password|secret|token)[^.]*") || path.matches("(.*\\.)?(key|[^.]*Key)"));
    }

    /** Whether its value is a list. */
    boolean isList() {
        return type.isCollectionLikeType() || type.isArrayType();
    }

    /** What its value has to be, in words. */
    String expected() {
        Class<?> raw = type.getRawClass();
        if (isGroup) {
            return "settings below it";
        } else if (raw == Integer.class || raw == Long.class || raw == int.class || raw == long.class) {
            return "a whole number";
        } else if (raw == Boolean.class || raw == boolean.class) {
            return "true or false";
        } else if (raw == Duration.class) {
            return "a time such as 5s, 30m or 7d";
        } else if (raw == DataSize.class) {
            return "a size such as 64KiB or 1GiB";
        }
        return isList() ? "a list such as [" + elements() + "]" : "a text";
    }

    private String elements() {
        if (!isGroup(type.getContentType())) {
            return "one, another";
        }
        return Stream.of(type.getContentType().getRawClass().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(JsonProperty.class))
                .map(field -> field.getName() + (field.getType() == List.class ? ": [one, another]" : ": …"))
                .collect(joining(", ", "{", "}"));
    }
}
