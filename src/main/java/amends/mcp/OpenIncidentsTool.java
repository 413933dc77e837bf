package amends.mcp;

import amends.access.Role;
import amends.casework.Looking;
import amends.http.Faulty;
import amends.policy.PolicySet;
import amends.wire.CaseListWriter;
import amends.wire.CaseQueryReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code openIncidents}: which incidents somebody has to look at, those first whose time comes first. */
record OpenIncidentsTool(Desk desk) implements AssistantTool {

    /** Fewer than over HTTP: whoever reads them reads each. */
    private static final String USUAL = "20";

    @Override
    public Card card() {
        return new Card(
                "openIncidents",
                "What is due next?",
                "Lists incidents that are kept: those first to which something is due first, unless they are searched"
                        + " for otherwise. What to do about one of them is told by recommend with its id.",
                Set.of(Role.AGENT),
                true);
    }

    @Override
    public Map<String, Object> schema(PolicySet policies) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "status",
                Schemas.text("open, paused, resolved or all, or some with commas; open and paused if left out"));
        properties.put("kind", Schemas.oneOf(policies.kindNames(), "only of this kind"));
        properties.put(
                "domain",
                Schemas.oneOf(policies.domains().stream().map(one -> one.name()).toList(), "only of this domain"));
        properties.put("customer", Schemas.text("only of the customer of this id"));
        properties.put("acknowledged", Schemas.typed("boolean", "only acknowledged ones, or only others"));
        properties.put("snoozed", Schemas.typed("boolean", "only those put off, or only others"));
        properties.put("dueBefore", Schemas.instant("only those with a promise due before"));
        properties.put("changedSince", Schemas.instant("only those changed since"));
        properties.put("q", Schemas.text("the beginning of an incident's or a customer's id"));
        properties.put("limit", Schemas.typed("integer", "how many, 1 to 500; " + USUAL + " if left out"));
        properties.put("cursor", Schemas.text("where to go on: next of the last page, with the same filters"));
        return Schemas.closed(properties);
    }

    @Override
    public Told answer(Call call) {
        Map<String, List<String>> parameters = new TreeMap<>();
        call.arguments()
                .properties()
                .forEach(one -> parameters.put(one.getKey(), List.of(text(one.getKey(), one.getValue()))));
        parameters.putIfAbsent("limit", List.of(USUAL));
        CaseQueryReader.Asked asked = Faulty.told(
                () -> CaseQueryReader.read(
                        parameters,
                        desk.serving().get().policies().policies(),
                        desk.clock().instant().truncatedTo(ChronoUnit.SECONDS)),
                "invalid-query",
                "The incidents cannot be listed",
                422,
                "arguments");
        Looking.Page page = desk.looking().page(asked.query(), asked.after(), asked.limit());
        StringBuilder text =
                new StringBuilder(page.incidents().isEmpty() ? "There are none." : "What is due first stands first:");
        page.incidents().forEach(head -> text.append("\n- ").append(CaseText.line(head)));
        String next = asked.cursor(page.next());
        if (next != null) {
            text.append("\nThere are more; the cursor goes on: ").append(next);
        }
        return Told.of(text.toString(), Json.tree(CaseListWriter.bytes(page.incidents(), next)));
    }

    private static String text(String name, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw Arguments.wrong(name, "is no text, number, true or false", "one value");
        }
        return value.asText();
    }
}
