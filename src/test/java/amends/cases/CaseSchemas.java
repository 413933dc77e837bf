package amends.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schema of files of cases, as it is shipped. */
final class CaseSchemas {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(), InputFormat.JSON);

    private CaseSchemas() {}

    static String text() {
        try (InputStream schema = CaseFiles.class.getResourceAsStream("cases.schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema has against a file. */
    static List<String> complaints(JsonNode tree) {
        return SCHEMA.validate(tree.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
