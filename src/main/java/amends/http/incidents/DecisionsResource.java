package amends.http.incidents;

import amends.access.Role;
import amends.casework.LookingUp;
import amends.decision.Decision;
import amends.decision.DecisionLists.Part;
import amends.http.NdJson;
import amends.http.Route;
import amends.http.Wire;
import amends.wire.DecisionQueryReader;
import amends.wire.DecisionWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/** All decisions: listed, and told whole. */
public final class DecisionsResource {

    private static final String PATH = "/v1/decisions";

    private final LookingUp looking;
    private final Supplier<DecisionQueryReader.Names> names;

    /** @param names what may be asked for by name, asked once a request */
    public DecisionsResource(LookingUp looking, Supplier<DecisionQueryReader.Names> names) {
        this.looking = looking;
        this.names = names;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                Route.get(PATH)
                        .by(Role.AUTHOR, Role.AUDITOR)
                        .named("listDecisions", "Lists decisions, the newest first")
                        .told(filtered(Wire.answers("DecisionPage").paged()))
                        .givesJson()
                        .answeredWith(this::list),
                Route.get(PATH + "/export")
                        .by(Role.AUDITOR)
                        .named("exportDecisions", "Tells decisions whole, one a line, in the order of their making")
                        .told(filtered(Wire.answers("Decision")
                                .query("after", "DecisionId", "after this decision, the last that is known")))
                        .gives(NdJson.TYPE.toString())
                        .answeredWith(this::export));
    }

    /** With the filters that the list and the export share. */
    private static Wire filtered(Wire wire) {
        return wire.query("kind", "Text", "of this kind only")
                .query("domain", "Text", "of this domain only")
                .query("customer", "Text", "of this customer only")
                .query("incident", "Text", "of this incident only")
                .query(
                        "release",
                        "Text",
                        "made by this release only, by its hash or at least the first eight digits of it")
                .query("rule", "Text", "in which this rule spoke only")
                .query("recommended", "Text", "that recommended this only")
                .queryOneOf("cause", "made because of this only", "asked", "opened", "event", "deadline", "release")
                .query("askedBy", "Text", "asked by this key only")
                .query("traceId", "Text", "of this trace only")
                .query("madeFrom", "Instant", "made from then on")
                .query("madeTo", "Instant", "made before then")
                .query("asOfFrom", "Instant", "for an instant from then on")
                .query("asOfTo", "Instant", "for an instant before then");
    }

    private Response list(ContainerRequestContext http) {
        DecisionQueryReader.Listed asked = Refusals.ofQuery(
                () -> DecisionQueryReader.ofList(http.getUriInfo().getQueryParameters(), names.get()));
        Part part = looking.newest(asked.query(), asked.before(), asked.limit());
        return Response.ok(
                        DecisionWriter.page(part.decisions(), asked.cursor(part.end())),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Response export(ContainerRequestContext http) {
        DecisionQueryReader.Exported asked = Refusals.ofQuery(
                () -> DecisionQueryReader.ofExport(http.getUriInfo().getQueryParameters(), names.get()));
        // The first part is read before the answer begins: where there is no database, the caller hears of it.
        Part first = looking.inOrder(asked.query(), asked.after());
        StreamingOutput lines = to -> write(asked, first, to);
        return Response.ok(lines, NdJson.TYPE).build();
    }

    private void write(DecisionQueryReader.Exported asked, Part first, OutputStream to) throws IOException {
        Part part = first;
        while (true) {
            for (Decision decision : part.decisions()) {
                to.write(DecisionWriter.line(decision));
            }
            to.flush();
            if (part.end() == null) {
                return;
            }
            part = looking.inOrder(asked.query(), part.end());
        }
    }
}
