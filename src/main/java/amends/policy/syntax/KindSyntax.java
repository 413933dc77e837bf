package amends.policy.syntax;

import amends.policy.Position;
import java.util.List;

/**
 * A declared type as written.
 *
 * @param parent what it extends, or null where nothing stands
 */
public record KindSyntax(String name, String parent, List<FieldSyntax> fields, Position at) {

    /**
     * A declared field.
     *
     * @param type the type's name as written
     * @param initial the default, or null
     */
    public record FieldSyntax(String name, String type, Term initial, Position at) {}

    /** A declared enum: a closed set of texts. */
    public record EnumSyntax(String name, List<String> values, Position at) {}
}
