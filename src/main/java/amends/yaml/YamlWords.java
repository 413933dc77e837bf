package amends.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in plain words what the parser means by its complaints. */
final class YamlWords {

    private static final Map<String, String> PLAIN = new LinkedHashMap<>();

    static {
        PLAIN.put("but found '<block mapping start>'", "this line is indented otherwise than those it belongs to");
        PLAIN.put("but found '<block sequence start>'", "this line is indented otherwise than those it belongs to");
        PLAIN.put("found character '\\t(TAB)'", "lines are indented with spaces, not with tabs");
        PLAIN.put("mapping values are not allowed here", "a colon is one too many here: put the text in quotes");
        PLAIN.put("expected ',' or '}'", "a comma is missing before this place, or the } that closes a {");
        PLAIN.put("expected ',' or ']'", "a comma is missing before this place, or the ] that closes a [");
        PLAIN.put("found unexpected end of stream", "a text in quotes is never closed");
        PLAIN.put("could not find expected ':'", "a colon is missing before this place");
    }

    private YamlWords() {}

    /**
     * What is wrong.
     *
     * @param context what the parser was about, or null
     * @param problem what it met
     */
    static String of(String context, String problem) {
        return PLAIN.entrySet().stream()
                .filter(plain -> problem != null && problem.contains(plain.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("this is no YAML: " + (context == null ? "" : context + ": ") + problem);
    }
}
