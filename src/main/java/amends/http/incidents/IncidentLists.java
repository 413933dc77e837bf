package amends.http.incidents;

import amends.casework.Looking;
import amends.http.Handler;
import amends.policy.PolicySet;
import amends.wire.CaseListWriter;
import amends.wire.CaseQueryReader;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Lists of incidents that are kept. */
final class IncidentLists {

    private final Looking looking;
    private final Supplier<PolicySet> policies;
    private final InstantSource clock;

    IncidentLists(Looking looking, Supplier<PolicySet> policies, InstantSource clock) {
        this.looking = looking;
        this.policies = policies;
        this.clock = clock;
    }

    Handler handler() {
        return new Handler(this::list);
    }

    private Response list(ContainerRequestContext http) {
        CaseQueryReader.Asked asked = Refusals.ofQuery(() -> CaseQueryReader.read(
                http.getUriInfo().getQueryParameters(),
                policies.get(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        Looking.Page page = looking.page(asked.query(), asked.after(), asked.limit());
        return Response.ok(
                        CaseListWriter.bytes(page.incidents(), asked.cursor(page.next())),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
