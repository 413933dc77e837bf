package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.open;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;

import amends.policy.FactShape;
import amends.policy.Field;
import amends.policy.FieldType;
import amends.policy.FieldType.Basic;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.StandardFacts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** The declared kinds of a release, each a schema, and the customer. */
final class KindSchemas {

    /** Minutes and counts, which are never negative. */
    private static final Set<String> COUNTS = Set.of(
            "delayMinutes",
            "openMinutes",
            "silentMinutes",
            "expectedMinutes",
            "messagesSent",
            "reopenedCount",
            "customerMonths",
            "incidentsLast90Days",
            "sameKindLast90Days");

    private static final Set<String> NEVER_NEGATIVE = Set.of("orderValue", "goodwillLast90Days");

    private KindSchemas() {}

    static void put(PolicySet policies, Map<String, ObjectNode> all) {
        all.put("StatedIncident", stated(policies));
        for (String name : policies.kindNames()) {
            all.put(name, kind(policies.kind(name)));
        }
        all.put(
                "Customer",
                fields(object("The customer; what is left out is unknown."), StandardFacts.CUSTOMER)
                        .strict());
        all.put(
                "KnownIncident",
                object("The incident as it was stated, with the fields of its kind. Its kind may be one that the rules"
                                + " which serve now do not declare any more.")
                        .must(text(), "kind")
                        .told()
                        .put("additionalProperties", true));
    }

    /** An incident of any kind. */
    private static ObjectNode stated(PolicySet policies) {
        if (policies.kindNames().isEmpty()) {
            return open("The rules declare no kind of incident.");
        }
        ObjectNode schema = about("An incident of one of the kinds that the rules declare.", node());
        ArrayNode either = schema.putArray("oneOf");
        ObjectNode mapping =
                schema.putObject("discriminator").put("propertyName", "kind").putObject("mapping");
        for (String name : policies.kindNames()) {
            either.add(ref(name));
            mapping.put(name, Schemas.PLACE + name);
        }
        return schema;
    }

    private static ObjectNode kind(Kind kind) {
        String above = kind.lineage().size() > 1
                ? " It is also a "
                        + String.join(
                                ", a ", kind.lineage().subList(1, kind.lineage().size())) + "."
                : "";
        return fields(
                        object("Declared in " + kind.at().file() + "." + above).must(oneOf(kind.fullName()), "kind"),
                        kind.shape())
                .strict();
    }

    private static Schemas.Members fields(Schemas.Members object, FactShape shape) {
        for (Field field : shape.fields()) {
            if (field.required()) {
                object.must(field(field, shape), field.name());
            } else {
                object.may(field(field, shape), field.name());
            }
        }
        return object;
    }

    private static ObjectNode field(Field field, FactShape shape) {
        ObjectNode schema = type(field.type());
        boolean standard = shape == StandardFacts.CUSTOMER || StandardFacts.INCIDENT.field(field.name()) != null;
        if (standard && COUNTS.contains(field.name())) {
            schema.put("minimum", 0);
        } else if (standard && NEVER_NEGATIVE.contains(field.name())) {
            schema.put("pattern", "^[0-9]{1,15}(\\.[0-9]{1,6})?$");
        }
        initial(field.initial(), schema);
        return schema;
    }

    private static ObjectNode type(FieldType type) {
        if (type instanceof FieldType.Closed closed) {
            return oneOf(closed.values());
        }
        return switch ((Basic) type) {
            case TEXT -> text().put("maxLength", 10_000);
            case BOOLEAN -> Schemas.truth();
            case INT -> Schemas.whole().put("format", "int32");
            case LONG -> Schemas.whole();
            case DECIMAL -> Schemas.decimal();
            case DATE -> Schemas.day();
            case INSTANT -> Schemas.instant();
        };
    }

    private static void initial(Object value, ObjectNode schema) {
        if (value instanceof Long whole) {
            schema.put("default", whole);
        } else if (value instanceof Boolean truth) {
            schema.put("default", truth);
        } else if (value instanceof BigDecimal decimal) {
            schema.put("default", decimal.toPlainString());
        } else if (value != null) {
            schema.put("default", value.toString());
        }
    }
}
