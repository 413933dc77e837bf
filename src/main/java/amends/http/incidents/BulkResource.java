package amends.http.incidents;

import amends.casework.BulkOpening;
import amends.casework.CaseQuery;
import amends.casework.CaseQuery.Place;
import amends.casework.Exporting;
import amends.http.Handler;
import amends.policy.PolicySet;
import amends.wire.CaseQueryReader;
import amends.wire.PastWriter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.glassfish.jersey.server.model.Resource;

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

    /** The resources as Jersey wants them described. */
    public List<Resource> resources() {
        Resource.Builder in = Resource.builder(IncidentsResource.PATH + "/bulk");
        in.addMethod(HttpMethod.POST)
                .consumes(NdJson.taken())
                .produces(NdJson.TYPE)
                .handledBy(bulk.handler());
        Resource.Builder out = Resource.builder(IncidentsResource.PATH + "/export");
        out.addMethod(HttpMethod.GET).produces(NdJson.TYPE).handledBy(new Handler(this::export));
        return List.of(in.build(), out.build());
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
