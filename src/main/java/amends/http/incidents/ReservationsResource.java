package amends.http.incidents;

import amends.access.Caller;
import amends.access.Role;
import amends.casework.Reserving;
import amends.http.JsonBody;
import amends.http.Paging;
import amends.http.Route;
import amends.http.Wire;
import amends.http.access.Callers;
import amends.ledger.Reservation;
import amends.wire.LedgerWriter;
import amends.wire.ReservationReader;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** Remedies kept back for incidents, and approvals, as resources. */
public final class ReservationsResource {

    private static final String ID = "id";
    private static final String RESERVATION = "reservation";
    private static final String PATH = IncidentsResource.PATH + "/{" + ID + "}/reservations";

    private final Reserving reserving;
    private final InstantSource clock;
    private final int maxRequestBytes;

    /** @param maxRequestBytes how large a body may be */
    public ReservationsResource(Reserving reserving, InstantSource clock, int maxRequestBytes) {
        this.reserving = reserving;
        this.clock = clock;
        this.maxRequestBytes = maxRequestBytes;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                Route.post(PATH)
                        .by(Role.AGENT)
                        .named("reserveRemedy", "Keeps a remedy back for an incident")
                        .told(Wire.body("ReservationRequest")
                                .answer(201, "Reservation", "It is kept back")
                                .fails(409))
                        .json()
                        .answeredWith(this::reserve),
                Route.delete(PATH + "/{" + RESERVATION + "}")
                        .by(Role.AGENT)
                        .named("releaseReservation", "Lets a remedy go that was kept back")
                        .told(Wire.answers("Reservation").fails(409))
                        .givesJson()
                        .answeredWith(
                                http -> shown(Response.ok(), reserving.release(path(http, ID), reservation(http)))),
                Route.post(PATH + "/{" + RESERVATION + "}/approval")
                        .by(Role.APPROVER)
                        .named("approveReservation", "Approves a remedy that was kept back, or refuses it")
                        .told(Wire.body("ApprovalRequest")
                                .answer(200, "Reservation", "It can be given")
                                .fails(409))
                        .json()
                        .answeredWith(this::approve),
                Route.get("/v1/approvals")
                        .by(Role.AGENT, Role.APPROVER, Role.AUDITOR)
                        .named("listApprovals", "Lists the remedies that wait for an approval")
                        .told(Wire.answers("ApprovalPage").paged())
                        .givesJson()
                        .answeredWith(this::waiting));
    }

    private Response reserve(ContainerRequestContext http) {
        byte[] body = JsonBody.read(http, maxRequestBytes);
        Reserving.Wanted wanted = ReservationReader.wanted(body, Callers.of(http));
        String incident = path(http, ID);
        byte[] whole = (incident + '\n' + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        Reserving.Answer answer = reserving.reserve(incident, wanted, IdempotencyKey.of(http), Print.of(whole));
        return shown(answer.isNew() ? Response.status(Response.Status.CREATED) : Response.ok(), answer.reservation());
    }

    private Response approve(ContainerRequestContext http) {
        Caller caller = Callers.of(http);
        String by = ReservationReader.approver(JsonBody.read(http, maxRequestBytes), caller);
        return shown(Response.ok(), reserving.approve(path(http, ID), reservation(http), by, caller.keyId()));
    }

    private Response waiting(ContainerRequestContext http) {
        Paging paging = Paging.of(http, List.of());
        List<Reservation> found = reserving.waiting(paging.after(), paging.most() + 1);
        Paging.Page<Reservation> page = paging.page(found, one -> Paging.cursor(one.at(), one.id()));
        return Response.ok(
                        LedgerWriter.reservations("approvals", page.shown(), clock.instant(), page.next()),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Response shown(Response.ResponseBuilder response, Reservation reservation) {
        return response.entity(LedgerWriter.reservation(reservation, clock.instant()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static String reservation(ContainerRequestContext http) {
        return path(http, RESERVATION);
    }

    private static String path(ContainerRequestContext http, String name) {
        return http.getUriInfo().getPathParameters().getFirst(name);
    }
}
