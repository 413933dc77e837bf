package amends.console.guest;

import amends.access.Role;
import amends.casework.Casework;
import amends.http.JsonAnswer;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Makes the link that a customer is given. */
public final class LinkPost {

    private static final int CONFLICT = 409;

    private final Links links;
    private final Casework casework;

    /** @param casework knows which incidents there are */
    public LinkPost(Links links, Casework casework) {
        this.links = links;
        this.casework = casework;
    }

    /** The way to it. */
    public Route route() {
        return Route.post("/v1/incidents/{id}/link")
                .by(Role.AGENT)
                .named("linkIncident", "Makes a link by which the customer sees how the incident stands, without a key")
                .told(Wire.UNTOLD.answer(200, "CustomerLink", "The link").fails(CONFLICT))
                .givesJson()
                .answeredWith(this::make);
    }

    private Response make(ContainerRequestContext http) {
        QueryFaults.check(http, List.of());
        String id = http.getUriInfo().getPathParameters().getFirst("id");
        if (casework.view(id).head().erasedAt() != null) {
            throw new ProblemException(Problem.of(
                    CONFLICT,
                    "what was known of the customer of incident \"" + id
                            + "\" was erased, so there is nothing to show"));
        }
        Links.Link link = links.of(id, http);
        return JsonAnswer.of(json -> {
            json.writeStartObject();
            json.writeStringField("url", link.url());
            json.writeStringField("expiresAt", link.expiresAt().toString());
            json.writeEndObject();
        });
    }
}
