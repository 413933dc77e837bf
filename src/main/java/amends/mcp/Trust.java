package amends.mcp;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.util.Map;

/** Takes everything for valid: what is asked is read strictly anyway, and the schemas are our own. */
final class Trust implements JsonSchemaValidator {

    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object structured) {
        return ValidationResponse.asValid(null);
    }
}
