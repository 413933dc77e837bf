package amends.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON that this product wrote itself. */
final class Json {

    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** Reads what a writer of {@code amends.wire} wrote. */
    static JsonNode tree(byte[] written) {
        try {
            return MAPPER.readTree(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a tree. */
    static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
