package amends.cli.test;

import amends.cli.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of case files, as it comes with the product. */
final class CaseSchema {

    private static final String RESOURCE = "/amends/cases/cases.schema.json";

    private CaseSchema() {}

    static String text() {
        try (InputStream schema = CaseSchema.class.getResourceAsStream(RESOURCE)) {
            if (schema == null) {
                throw new CommandFailure("this program was put together without the schema");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
