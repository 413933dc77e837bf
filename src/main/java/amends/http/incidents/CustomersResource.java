package amends.http.incidents;

import amends.access.Role;
import amends.casework.Erasing;
import amends.http.Problem;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Erases customers over HTTP: {@code DELETE /v1/customers/{id}} or {@code ?id=…}. The same again finds nothing left to erase. */
public final class CustomersResource {

    private static final String PATH = "/v1/customers";
    private static final String ID = "id";

    private final Erasing erasing;

    /** @param erasing erases them */
    public CustomersResource(Erasing erasing) {
        this.erasing = erasing;
    }

    /** The ways to it: not every id can stand in a path. */
    public List<Route> routes() {
        return List.of(
                Route.delete(PATH + "/{" + ID + "}")
                        .by(Role.ADMIN)
                        .named("eraseCustomer", "Erases what is known of a customer")
                        .told(Wire.answers("Erased"))
                        .givesJson()
                        .answeredWith(http ->
                                erase(http.getUriInfo().getPathParameters().getFirst(ID))),
                Route.delete(PATH)
                        .by(Role.ADMIN)
                        .named("eraseCustomerById", "Erases what is known of a customer with any id")
                        .told(Wire.answers("Erased").query("id", "Text", "the id of the customer, which is required"))
                        .givesJson()
                        .answeredWith(this::erase));
    }

    private Response erase(ContainerRequestContext http) {
        String id = QueryFaults.check(http, List.of(ID)).getFirst(ID);
        if (id == null || id.isBlank()) {
            throw QueryFaults.of(Problem.Fault.at("/" + ID, "is required: the id of the customer to erase"));
        }
        return erase(id);
    }

    private Response erase(String id) {
        Erasing.Erased erased = erasing.customer(id);
        return Response.ok(
                        "{\"incidents\":" + erased.incidents() + ",\"decisions\":" + erased.decisions() + "}",
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
