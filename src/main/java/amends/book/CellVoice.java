package amends.book;

import amends.policy.Field;
import java.util.Map;

/** How a field is spoken of in a cell of its own column: only what is asked of it. */
record CellVoice(Field field) {

    Voice voice() {
        return new Voice(
                null,
                "",
                Map.of(field.name(), new Voice.Measure(null, "", Unit.of(field), "")),
                Map.of(field.name(), new Voice.Flag(null, "yes", "no")),
                Map.of(field.name(), ""),
                Map.of());
    }
}
