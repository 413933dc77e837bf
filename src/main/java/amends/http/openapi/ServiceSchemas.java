package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.name;
import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.open;
import static amends.http.openapi.Schemas.orNull;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.texts;
import static amends.http.openapi.Schemas.truth;

import amends.access.AccessKey;
import amends.access.Role;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Keys, health, and the policies as they are written. */
final class ServiceSchemas {

    private static final int LONGEST_NAME = 100;

    private ServiceSchemas() {}

    static void put(Map<String, ObjectNode> all) {
        all.put(
                "Health",
                object("Whether it is well, and what is not.")
                        .must(truth(), "well")
                        .must(texts(), "notWell")
                        .told());
        all.put("Key", key().told());
        all.put("KeyList", object().must(list(ref("Key")), "keys").told());
        all.put(
                "MadeKey",
                key().must(about("The key itself, which is told this once.", text()), "key")
                        .told());
        all.put(
                "KeyRequest",
                object("The key that is wanted.")
                        .must(about("Whose it is, or what for.", name(LONGEST_NAME)), "name")
                        .must(list(CaseSchemas.lower(Role.values())).put("minItems", 1), "roles")
                        .may(instant(), "expiresAt")
                        .strict());
        ObjectNode rule = object("A rule in a sentence.")
                .must(text(), "name")
                .must(orNull(text()), "kind", "sentence", "owner", "source", "note", "effective", "expires")
                .must(count(), "line")
                .told();
        all.put("PolicyRule", rule);
        all.put("Policy", policy().told());
        all.put(
                "PolicyText",
                policy().must(text(), "release").must(orNull(text()), "text").told());
        all.put(
                "PolicyList",
                object().must(text(), "release")
                        .must(list(ref("Policy")), "policies")
                        .told());
        all.put(
                "PolicyFiles",
                object("Policies to be looked at.")
                        .must(
                                about(
                                        "The texts of the files by their paths below the rules folder.",
                                        node().put("type", "object").set("additionalProperties", text())),
                                "files")
                        .may(about("Whether they come to what serves, or stand alone.", oneOf("serving")), "onto")
                        .strict());
        all.put(
                "CheckReport",
                object("What is wrong with policies.")
                        .must(count(), "errors", "warnings")
                        .must(list(ref("Finding")), "findings")
                        .told());
        all.put(
                "Finding",
                object("Something that is wrong, and where.")
                        .must(text(), "severity", "message")
                        .must(orNull(text()), "code", "file", "expected", "found", "nearest")
                        .must(count(), "line", "column")
                        .must(
                                list(object("An incident that shows it.")
                                        .must(text(), "shows")
                                        .must(open("As an evaluation takes it."), "request")
                                        .told()),
                                "witnesses")
                        .told());
    }

    private static Schemas.Members key() {
        return object("An access key, but not the key itself.")
                .must(text(), "id", "name", "createdBy")
                .must(list(CaseSchemas.lower(Role.values())), "roles")
                .must(CaseSchemas.lower(AccessKey.State.values()), "state")
                .must(instant(), "createdAt")
                .may(instant(), "expiresAt", "revokedAt");
    }

    private static Schemas.Members policy() {
        return object("A policy that serves.").must(text(), "path", "domain").must(list(ref("PolicyRule")), "rules");
    }
}
