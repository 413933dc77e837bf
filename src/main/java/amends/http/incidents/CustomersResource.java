package amends.http.incidents;

import amends.access.Role;
import amends.casework.Erasing;
import amends.http.Route;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Erases customers over HTTP: {@code DELETE /v1/customers/{id}}. The same again finds nothing left to erase. */
public final class CustomersResource {

    private static final String ID = "id";

    private final Erasing erasing;

    /** @param erasing erases them */
    public CustomersResource(Erasing erasing) {
        this.erasing = erasing;
    }

    /** The way to it. */
    public Route route() {
        return Route.delete("/v1/customers/{" + ID + "}")
                .by(Role.ADMIN)
                .named("eraseCustomer", "Erases what is known of a customer")
                .givesJson()
                .answeredWith(this::erase);
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
