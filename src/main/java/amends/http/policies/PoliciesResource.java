package amends.http.policies;

import amends.access.Role;
import amends.book.PolicyListing;
import amends.http.JsonAnswer;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.policy.Nearest;
import amends.serving.Serving;
import amends.wire.PolicyListWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/** The policies of the release that serves: all of them, and one as it is written. */
public final class PoliciesResource {

    private static final String PATH = "/v1/policies";
    private static final String DOMAIN = "domain";
    private static final String FILE = "file";

    private final Supplier<Serving> serving;
    private final CheckPost check;
    private volatile PolicyListing listing;

    /** @param serving the release that serves, asked once a request */
    public PoliciesResource(Supplier<Serving> serving, CheckPost check) {
        this.serving = serving;
        this.check = check;
    }

    /** The ways to them. */
    public List<Route> routes() {
        return List.of(
                Route.get(PATH)
                        .byAnyKey()
                        .named("listPolicies", "Lists the policies that serve, each rule in a sentence")
                        .told(Wire.answers("PolicyList").query("domain", "Text", "of this domain only"))
                        .givesJson()
                        .answeredWith(this::list),
                Route.get(PATH + "/{" + DOMAIN + "}/{" + FILE + "}")
                        .byAnyKey()
                        .named("getPolicy", "Shows a policy that serves, in sentences and as it is written")
                        .told(Wire.answers("PolicyText"))
                        .givesJson()
                        .answeredWith(this::one),
                Route.post(PATH + "/check")
                        .by(Role.AUTHOR)
                        .named("checkPolicies", "Says what is wrong with policies that nobody stores")
                        .told(Wire.UNTOLD
                                .or("application/json", "PolicyFiles")
                                .or("application/zip", "Binary")
                                .answer(200, "CheckReport", "What was found"))
                        .givesJson()
                        .answeredWith(check::answer));
    }

    /** Made once for each release. */
    private PolicyListing listing(Serving now) {
        PolicyListing known = listing;
        if (known == null || !known.release().equals(now.release())) {
            known = PolicyListing.of(now.policies().policies());
            listing = known;
        }
        return known;
    }

    private Response list(ContainerRequestContext http) {
        String domain = QueryFaults.check(http, List.of(DOMAIN)).getFirst(DOMAIN);
        PolicyListing all = listing(serving.get());
        List<PolicyListing.Policy> wanted = all.policies().stream()
                .filter(policy -> domain == null || policy.domain().equals(domain))
                .toList();
        return JsonAnswer.of(json -> {
            json.writeStartObject();
            PolicyListWriter.list(all.release(), wanted, json);
            json.writeEndObject();
        });
    }

    private Response one(ContainerRequestContext http) {
        QueryFaults.check(http, List.of());
        MultivaluedMap<String, String> path = http.getUriInfo().getPathParameters();
        String wanted = path.getFirst(DOMAIN) + "/" + path.getFirst(FILE);
        Serving now = serving.get();
        PolicyListing all = listing(now);
        PolicyListing.Policy policy = all.policies().stream()
                .filter(one -> one.path().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(notThere(wanted, all)));
        return JsonAnswer.of(json -> {
            json.writeStartObject();
            json.writeStringField("release", all.release());
            PolicyListWriter.fields(policy, json);
            // A workbook is no text; its rules are told in sentences alone.
            json.writeStringField("text", now.content().texts().get(wanted));
            json.writeEndObject();
        });
    }

    private static Problem notThere(String wanted, PolicyListing all) {
        String nearest = Nearest.to(
                wanted, all.policies().stream().map(PolicyListing.Policy::path).toList());
        return Problem.of(
                404,
                "no policy at " + wanted + " serves"
                        + (nearest == null ? "; GET " + PATH + " lists them" : "; the nearest is " + nearest));
    }
}
