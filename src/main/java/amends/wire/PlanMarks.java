package amends.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * What stands in the text of a plan as {@link PlanWriter} writes it, by which stored plans are told apart without reading
 * them. Within a text of a plan no quotation mark stands alone, so these are found nowhere else.
 */
public final class PlanMarks {

    /** What stands once in each plan, after all that is recommended and before all that is withheld. */
    public static final String AFTER_RECOMMENDATIONS = "],\"clocks\":[";

    private PlanMarks() {}

    /** What stands in something of that name that is recommended or withheld. */
    public static String named(String name) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = StrictJson.factory().createGenerator(text)) {
            json.writeString(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ",\"name\":" + text + ",";
    }
}
