package amends.http.ledger;

import amends.casework.Reporting;
import amends.http.Handler;
import amends.http.Problem.Fault;
import amends.http.QueryFaults;
import amends.reports.PromiseBook;
import amends.wire.Instants;
import amends.wire.ReportCsv;
import amends.wire.ReportWriter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.glassfish.jersey.server.model.Resource;

/** Reports as resources. */
public final class ReportsResource {

    private static final List<String> KEYS = List.of("from", "to", "kind");
    private static final int USUAL_WEEKS = 12;
    private static final int MOST_YEARS = 10;

    private final Reporting reporting;
    private final InstantSource clock;

    /** @param clock tells which days are meant where none are said */
    public ReportsResource(Reporting reporting, InstantSource clock) {
        this.reporting = reporting;
        this.clock = clock;
    }

    /** The resources as Jersey wants them described. */
    public List<Resource> resources() {
        Resource.Builder promises = Resource.builder("/v1/reports/promises");
        promises.addMethod(HttpMethod.GET)
                .produces(MediaType.APPLICATION_JSON)
                .handledBy(new Handler(http ->
                        answer(ReportWriter.bytes(reporting.promises(range(http))), MediaType.APPLICATION_JSON)));
        promises.addMethod(HttpMethod.GET)
                .produces("text/csv")
                .handledBy(new Handler(
                        http -> answer(ReportCsv.bytes(reporting.promises(range(http))), "text/csv;charset=utf-8")));
        Resource.Builder outcomes = Resource.builder("/v1/reports/outcomes");
        outcomes.addMethod(HttpMethod.GET)
                .produces(MediaType.APPLICATION_JSON)
                .handledBy(new Handler(http ->
                        answer(ReportWriter.bytes(reporting.outcomes(range(http))), MediaType.APPLICATION_JSON)));
        return List.of(promises.build(), outcomes.build());
    }

    /** The days that are asked for; where none are said, the last twelve weeks, today wherever it is today included. */
    private PromiseBook.Range range(ContainerRequestContext http) {
        MultivaluedMap<String, String> query = QueryFaults.check(http, KEYS);
        LocalDate to = day(query, "to");
        LocalDate from = day(query, "from");
        if (to == null) {
            to = LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX).plusDays(1);
        }
        if (from == null) {
            from = to.minusWeeks(USUAL_WEEKS);
        }
        if (!from.isBefore(to)) {
            throw QueryFaults.of(Fault.at(
                    "/to",
                    "must be later than from, " + from + ": it is the first day that is" + " not reported, found "
                            + to));
        }
        if (from.plusYears(MOST_YEARS).isBefore(to)) {
            throw QueryFaults.of(Fault.at("/from", "a report covers at most " + MOST_YEARS + " years"));
        }
        return new PromiseBook.Range(from, to, query.getFirst("kind"));
    }

    private static LocalDate day(MultivaluedMap<String, String> query, String key) {
        String text = query.getFirst(key);
        try {
            return text == null ? null : Instants.day(text);
        } catch (DateTimeException e) {
            throw QueryFaults.of(Fault.at('/' + key, e.getMessage() + "; expected a day such as 2026-11-22"));
        }
    }

    private static Response answer(byte[] bytes, String type) {
        return Response.ok(bytes).type(type).build();
    }
}
