package amends.http.ledger;

import amends.access.Role;
import amends.casework.Bookkeeping;
import amends.http.Paging;
import amends.http.Problem.Fault;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.ledger.LedgerBook.Filter;
import amends.ledger.LedgerEntry;
import amends.wire.BudgetWriter;
import amends.wire.Instants;
import amends.wire.LedgerWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** The ledger and the budgets as resources. */
public final class LedgerResource {

    private static final List<String> KEYS = List.of("customer", "domain", "incident", "from", "to");

    private final Bookkeeping bookkeeping;

    /** @param bookkeeping looks things up */
    public LedgerResource(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/ledger")
                        .by(Role.AGENT, Role.APPROVER, Role.AUDITOR)
                        .named("listLedger", "Lists what was given")
                        .told(Wire.answers("LedgerPage")
                                .paged()
                                .query("customer", "Text", "of this customer only")
                                .query("domain", "Text", "of this domain only")
                                .query("incident", "Text", "of this incident only")
                                .query("from", "Instant", "from then on")
                                .query("to", "Instant", "before then"))
                        .givesJson()
                        .answeredWith(this::entries),
                Route.get("/v1/budgets")
                        .by(Role.AGENT, Role.AUTHOR, Role.APPROVER, Role.AUDITOR)
                        .named("listBudgets", "Shows the budgets, and what is left of them")
                        .told(Wire.answers("BudgetList"))
                        .givesJson()
                        .answeredWith(this::budgets));
    }

    private Response entries(ContainerRequestContext http) {
        Paging paging = Paging.of(http, KEYS);
        MultivaluedMap<String, String> query = http.getUriInfo().getQueryParameters();
        List<LedgerEntry> found = bookkeeping.entries(new Filter(
                query.getFirst("customer"),
                query.getFirst("domain"),
                query.getFirst("incident"),
                instant(query, "from"),
                instant(query, "to"),
                paging.after(),
                paging.most() + 1));
        Paging.Page<LedgerEntry> page = paging.page(found, one -> Paging.cursor(one.at(), one.id()));
        return json(LedgerWriter.entries(page.shown(), page.next()));
    }

    private Response budgets(ContainerRequestContext http) {
        QueryFaults.check(http, List.of());
        return json(BudgetWriter.bytes(bookkeeping.budgets()));
    }

    private static Instant instant(MultivaluedMap<String, String> query, String key) {
        String text = query.getFirst(key);
        try {
            return text == null ? null : Instants.instant(text);
        } catch (DateTimeException e) {
            throw QueryFaults.of(Fault.at('/' + key, e.getMessage()));
        }
    }

    private static Response json(byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
