package amends.http.ledger;

import amends.casework.Bookkeeping;
import amends.http.Handler;
import amends.http.Paging;
import amends.http.Problem.Fault;
import amends.http.QueryFaults;
import amends.ledger.LedgerBook.Filter;
import amends.ledger.LedgerEntry;
import amends.wire.BudgetWriter;
import amends.wire.Instants;
import amends.wire.LedgerWriter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.glassfish.jersey.server.model.Resource;

/** The ledger and the budgets as resources. */
public final class LedgerResource {

    private static final List<String> KEYS = List.of("customer", "domain", "incident", "from", "to");

    private final Bookkeeping bookkeeping;

    /** @param bookkeeping looks things up */
    public LedgerResource(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
    }

    /** The resources as Jersey wants them described. */
    public List<Resource> resources() {
        Resource.Builder ledger = Resource.builder("/v1/ledger");
        ledger.addMethod(HttpMethod.GET).produces(MediaType.APPLICATION_JSON).handledBy(new Handler(this::entries));
        Resource.Builder budgets = Resource.builder("/v1/budgets");
        budgets.addMethod(HttpMethod.GET).produces(MediaType.APPLICATION_JSON).handledBy(new Handler(this::budgets));
        return List.of(ledger.build(), budgets.build());
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
