package amends.wording;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One message on its way into words; for one thread. */
final class Rendering {

    private final StringBuilder out = new StringBuilder(128);
    private final ZoneId zone;
    private final Function<String, Object> values;
    private List<String> unknown = List.of();
    private Object counted;

    Rendering(ZoneId zone, Function<String, Object> values) {
        this.zone = zone;
        this.values = values;
    }

    StringBuilder out() {
        return out;
    }

    ZoneId zone() {
        return zone;
    }

    /** The value of a placeholder, or null, which is noted. */
    Object value(String name) {
        Object value = values.apply(name);
        if (value == null && !unknown.contains(name)) {
            unknown = new ArrayList<>(unknown);
            unknown.add(name);
        }
        return value;
    }

    /** What {@code #} stands for here. */
    Object counted() {
        return counted;
    }

    /** Renders what stands inside a plural. */
    void counting(Object number, Template template) {
        Object outer = counted;
        counted = number;
        template.render(this);
        counted = outer;
    }

    List<String> unknown() {
        return unknown;
    }
}
