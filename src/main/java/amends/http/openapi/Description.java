package amends.http.openapi;

import static amends.http.openapi.Schemas.node;

import amends.http.Route;
import amends.policy.PolicySet;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The description of everything that is served, as a document of OpenAPI 3.1. */
public final class Description {

    /** Of the interface, not of the program: all that begins with /v1. */
    private static final String VERSION = "1";

    private static final String ABOUT = """
            What to do about a service incident: acknowledge it, say how things stand, make it good.

            Each kind of incident that the rules declare is a schema, so this description changes with the release that \
            serves; the ETag changes with it. Bodies are JSON in UTF-8; every key is known, every value has its type, and \
            null is refused. Money is a decimal as text with a currency. Instants are ISO 8601 in whole seconds. Answers may \
            have further members in a later version. Every error is application/problem+json (RFC 9457).""";

    private Description() {}

    /** The document: the same routes and the same policies make the same. */
    public static ObjectNode of(List<Route> routes, PolicySet policies) {
        ObjectNode document = node().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Amends")
                .put("version", VERSION)
                .put("description", ABOUT)
                .put("x-release", policies.release())
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/").put("description", "Where this was fetched.");
        document.putArray("security").addObject().putArray("key");
        document.set("paths", new Operations(new Examples(policies)).of(routes));
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        schemas(policies).forEach(schemas::set);
        components.set("responses", Failing.responses());
        components.set("headers", Headers.all());
        components
                .putObject("securitySchemes")
                .putObject("key")
                .put("type", "http")
                .put("scheme", "bearer")
                .put(
                        "description",
                        "A key that `amends keys` made. A service without keys answers on its own machine only, and"
                                + " wants none.");
        return document;
    }

    private static Map<String, ObjectNode> schemas(PolicySet policies) {
        Map<String, ObjectNode> all = new TreeMap<>();
        CommonSchemas.put(all);
        KindSchemas.put(policies, all);
        SituationSchemas.put(all);
        PlanSchemas.put(all);
        EventSchemas.put(all);
        CaseSchemas.put(all);
        DecisionSchemas.put(all);
        DecisionSchemas.why(all);
        LedgerSchemas.put(all);
        ReleaseSchemas.put(all);
        BacktestSchemas.put(all);
        ServiceSchemas.put(all);
        WebhookSchemas.put(all);
        return all;
    }
}
