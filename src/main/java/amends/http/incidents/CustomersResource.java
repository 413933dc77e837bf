package amends.http.incidents;

import amends.casework.Erasing;
import amends.http.Handler;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.server.model.Resource;

/** Erases customers over HTTP: {@code DELETE /v1/customers/{id}}. The same again finds nothing left to erase. */
public final class CustomersResource {

    private static final String ID = "id";

    private final Erasing erasing;

    /** @param erasing erases them */
    public CustomersResource(Erasing erasing) {
        this.erasing = erasing;
    }

    /** The resource as Jersey wants it described. */
    public Resource resource() {
        Resource.Builder one = Resource.builder("/v1/customers/{" + ID + "}");
        one.addMethod(HttpMethod.DELETE).produces(MediaType.APPLICATION_JSON).handledBy(new Handler(this::erase));
        return one.build();
    }

    private Response erase(ContainerRequestContext http) {
        Erasing.Erased erased =
                erasing.customer(http.getUriInfo().getPathParameters().getFirst(ID));
        return Response.ok(
                        "{\"incidents\":" + erased.incidents() + ",\"decisions\":" + erased.decisions() + "}",
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
