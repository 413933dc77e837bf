package amends.http.ledger;

import amends.access.Role;
import amends.casework.Reporting;
import amends.http.Problem.Fault;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.reports.PromiseBook;
import amends.wire.Instants;
import amends.wire.ReportCsv;
import amends.wire.ReportWriter;
import amends.wire.RuleReportWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** Reports as resources. */
public final class ReportsResource {

    private static final List<String> KEYS = List.of("from", "to", "kind");
    private static final int USUAL_WEEKS = 12;
    private static final int MOST_YEARS = 10;
    private static final int USUAL_RULE_WEEKS = 8;
    private static final int MOST_RULE_WEEKS = 104;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final String WEEKS = "how many weeks, this one included; 8 if left out";

    private final Reporting reporting;
    private final InstantSource clock;

    /** @param clock tells which days are meant where none are said */
    public ReportsResource(Reporting reporting, InstantSource clock) {
        this.reporting = reporting;
        this.clock = clock;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                report("promises")
                        .named("reportPromises", "Reports the promises kept and missed, beside what was spent")
                        .told(Wire.answers("PromiseReport")
                                .query("from", "Day", "the first day; twelve weeks before to if left out")
                                .query("to", "Day", "the first day that is not reported; tomorrow if left out")
                                .query("kind", "Text", "of this kind only"))
                        .gives("application/json;qs=1")
                        .answeredWith(http -> answer(
                                ReportWriter.bytes(reporting.promises(range(http))), MediaType.APPLICATION_JSON)),
                report("promises")
                        .named("reportPromisesAsCsv", "Reports the promises kept and missed, as a table")
                        .told(Wire.answers("Text"))
                        .gives("text/csv;qs=0.5")
                        .answeredWith(http ->
                                answer(ReportCsv.bytes(reporting.promises(range(http))), "text/csv;charset=utf-8")),
                report("outcomes")
                        .named("reportOutcomes", "Reports what customers said afterwards")
                        .told(Wire.answers("OutcomeReport")
                                .query("from", "Day", "the first day; twelve weeks before to if left out")
                                .query("to", "Day", "the first day that is not reported; tomorrow if left out")
                                .query("kind", "Text", "of this kind only"))
                        .givesJson()
                        .answeredWith(http -> answer(
                                ReportWriter.bytes(reporting.outcomes(range(http))), MediaType.APPLICATION_JSON)),
                report("rules")
                        .named("reportRules", "Reports how often rules fired and were overridden")
                        .told(Wire.answers("RuleReport").query("weeks", "WeekCount", WEEKS))
                        .gives("application/json;qs=1")
                        .answeredWith(http -> answer(
                                RuleReportWriter.json(reporting.rules(weeks(http))), MediaType.APPLICATION_JSON)),
                report("rules")
                        .named("reportRulesAsCsv", "Reports how often rules fired and were overridden, as a table")
                        .told(Wire.answers("Text").query("weeks", "WeekCount", WEEKS))
                        .gives("text/csv;qs=0.5")
                        .answeredWith(http ->
                                answer(RuleReportWriter.csv(reporting.rules(weeks(http))), "text/csv;charset=utf-8")));
    }

    private static Route.Draft report(String name) {
        return Route.get("/v1/reports/" + name).by(Role.AUTHOR, Role.APPROVER, Role.AUDITOR);
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

    private static int weeks(ContainerRequestContext http) {
        String text = QueryFaults.check(http, List.of("weeks")).getFirst("weeks");
        int weeks = text == null ? USUAL_RULE_WEEKS : NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (weeks < 1 || weeks > MOST_RULE_WEEKS) {
            throw QueryFaults.of(Fault.at("/weeks", "expected 1 to " + MOST_RULE_WEEKS + ", found " + text));
        }
        return weeks;
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
