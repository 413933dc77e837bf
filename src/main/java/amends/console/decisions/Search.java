package amends.console.decisions;

import amends.console.RuleLinks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked for, as it was filled in.
 *
 * @param values by the names of the fields, those that are filled in
 */
public record Search(Map<String, String> values) {

    private static final String CURSOR = "cursor";
    private static final String FROM = "madeFrom";
    private static final String TO = "madeTo";

    /** Takes it from a query; fields that were left empty are no question. */
    static Search of(Map<String, List<String>> query) {
        Map<String, String> values = new LinkedHashMap<>();
        query.forEach((name, all) -> {
            if (!all.isEmpty() && !all.get(0).isBlank()) {
                values.put(name, all.get(0).strip());
            }
        });
        return new Search(values);
    }

    /** What stands in a field, or an empty text. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a filter besides the usual ones is in use, which are hidden else. */
    public boolean asksMore() {
        return values.keySet().stream()
                .anyMatch(name -> List.of("release", "rule", "recommended", "cause", FROM, TO)
                        .contains(name));
    }

    /** Whether anything is looked for in particular. */
    public boolean isNarrow() {
        return values.keySet().stream().anyMatch(name -> !name.equals(CURSOR) && !name.equals("limit"));
    }

    /** As the service reads it: a day, which is all that the form asks for, is one in UTC, its end included. */
    Map<String, List<String>> asked() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        values.forEach((name, value) -> asked.put(name, List.of(instant(name, value))));
        return asked;
    }

    private static String instant(String name, String value) {
        if (!name.equals(FROM) && !name.equals(TO)) {
            return value;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            return (name.equals(TO) ? day.plusDays(1) : day) + "T00:00:00Z";
        } catch (DateTimeException e) {
            return value;
        }
    }

    /** The path of the part that follows. */
    String after(String cursor) {
        List<String> parts = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!name.equals(CURSOR)) {
                parts.add(RuleLinks.encoded(name) + '=' + RuleLinks.encoded(value));
            }
        });
        parts.add(CURSOR + '=' + RuleLinks.encoded(cursor));
        return "/decisions?" + String.join("&", parts);
    }
}
