package amends.http.incidents;

import amends.access.Role;
import amends.casework.BulkOpening;
import amends.casework.CaseQuery;
import amends.casework.CaseQuery.Place;
import amends.casework.Exporting;
import amends.http.NdJson;
import amends.http.Route;
import amends.http.Wire;
import amends.policy.PolicySet;
import amends.wire.CaseQueryReader;
import amends.wire.PastWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Many incidents at once: opened, and told. */
public final class BulkResource {

    private final BulkPost bulk;
    private final Exporting exporting;
    private final Supplier<PolicySet> policies;
    private final InstantSource clock;

    /** @param policies the policies in force, asked once a request */
    public BulkResource(BulkOpening opening, Exporting exporting, Supplier<PolicySet> policies, InstantSource clock) {
        this.bulk = new BulkPost(opening, policies, clock);
        this.exporting = exporting;
        this.policies = policies;
        this.clock = clock;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                Route.post(IncidentsResource.PATH + "/bulk")
                        .by(Role.AGENT)
                        .named("openIncidents", "Opens an incident for each line, and answers each line")
                        .told(Wire.body("BulkLine").answer(200, "BulkAnswer", "An answer to each line, in order"))
                        .takes(NdJson.taken())
                        .gives(NdJson.TYPE.toString())
                        .answeredBy(bulk.handler()),
                Route.get(IncidentsResource.PATH + "/export")
                        .by(Role.AUTHOR, Role.AUDITOR)
                        .named("exportIncidents", "Tells incidents whole, one a line")
                        .told(Wire.answers("PastIncident")
                                .query("status", "Text", "open, paused, resolved or all; several with commas")
                                .query("kind", "Text", "of this kind only")
                                .query("domain", "Text", "of this domain only")
                                .query("customer", "Text", "of this customer only")
                                .query("changedSince", "Instant", "changed from then on"))
                        .gives(NdJson.TYPE.toString())
                        .answeredWith(this::export));
    }

    private Response export(ContainerRequestContext http) {
        CaseQuery query = Refusals.ofQuery(() ->
                CaseQueryReader.ofExport(http.getUriInfo().getQueryParameters(), policies.get(), clock.instant()));
        StreamingOutput lines = to -> write(query, to);
        return Response.ok(lines, NdJson.TYPE).build();
    }

    private void write(CaseQuery query, OutputStream to) throws IOException {
        PastWriter writer = new PastWriter(to);
        Place after = null;
        do {
            Exporting.Part part = exporting.part(query, after);
            for (Exporting.Past past : part.incidents()) {
                writer.write(past);
            }
            writer.flush();
            after = part.next();
        } while (after != null);
    }
}
