package amends.console.reports;

import amends.book.Calling;
import amends.console.Visit;
import amends.http.Problem.Fault;
import amends.http.QueryFaults;
import amends.policy.DomainPolicy;
import amends.policy.Nearest;
import amends.policy.PolicySet;
import amends.promise.PromiseSort;
import amends.reports.KeptReport;
import amends.reports.Weeks;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What somebody wants to see.
 *
 * @param weeks the weeks
 * @param domain of this domain only, or null
 * @param promise of this sort of promise only, or null
 * @param domains all that can be chosen, by name
 */
public record Asked(Weeks weeks, String domain, PromiseSort promise, List<String> domains) {

    /** How many weeks one can look back. */
    public static final List<Integer> RANGES = List.of(4, 12, 26, 52);

    private static final int USUAL = 12;
    private static final List<String> KEYS = List.of("weeks", "domain", "promise");

    public Asked {
        domains = List.copyOf(domains);
    }

    /**
     * What the query says.
     *
     * @param policies those in force
     * @throws amends.http.ProblemException where it says something that is not known
     */
    static Asked of(Visit visit, PolicySet policies, Instant now) {
        MultivaluedMap<String, String> query = QueryFaults.check(visit.http(), KEYS);
        List<String> domains = domains(policies);
        String weeks =
                known("weeks", query, RANGES.stream().map(String::valueOf).toList());
        String domain = known("domain", query, domains);
        String promise = known("promise", query, PromiseSort.wireNames());
        int count = weeks == null ? USUAL : Integer.parseInt(weeks);
        Stream<String> places = domain == null ? domains.stream() : Stream.of(domain);
        // The last week is that of the place where the day began first: nothing that happened is missed.
        LocalDate today = places.map(place -> LocalDate.ofInstant(
                        now, policies.library().settings(place).zone()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new Asked(
                Weeks.until(today, count),
                domain,
                promise == null ? null : PromiseSort.named(promise).orElseThrow(),
                domains);
    }

    private static List<String> domains(PolicySet policies) {
        TreeSet<String> names = new TreeSet<>(policies.library().budgets().keySet());
        policies.domains().stream()
                .filter(domain -> !domain.kinds().isEmpty())
                .map(DomainPolicy::name)
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static String known(String key, MultivaluedMap<String, String> query, Collection<String> known) {
        String value = query.getFirst(key);
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!known.contains(value)) {
            throw QueryFaults.of(new Fault(
                    '/' + key,
                    "must be one of " + String.join(", ", known),
                    "one of " + String.join(", ", known),
                    value,
                    Nearest.to(value, known),
                    null,
                    null,
                    null,
                    null));
        }
        return value;
    }

    /** The days that are meant. */
    public String rangeInWords() {
        return "From " + Told.day(weeks.first()) + " to " + Told.day(weeks.end().minusDays(1))
                + (domain == null ? "" : ", " + domain)
                + (promise == null ? "" : ", " + Calling.promise(promise)) + ".";
    }

    /** The same for what is counted. */
    KeptReport.Choice choice() {
        return new KeptReport.Choice(domain, promise);
    }

    /** Where a report is as a file. */
    public String file(String report) {
        UriBuilder path = UriBuilder.fromPath("/reports/" + report + ".csv").queryParam("weeks", weeks.count());
        if (domain != null) {
            path.queryParam("domain", domain);
        }
        if (promise != null) {
            path.queryParam("promise", promise.wireName());
        }
        return path.build().toString();
    }

    /** What a file of a report is called. */
    String fileName(String report) {
        String about = (domain == null ? "" : '-' + domain) + (promise == null ? "" : '-' + promise.wireName());
        return "amends-" + report + about + '-' + weeks.first() + "-to-"
                + weeks.end().minusDays(1) + ".csv";
    }
}
