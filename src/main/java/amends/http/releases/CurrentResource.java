package amends.http.releases;

import amends.casework.StoreUnavailableException;
import amends.http.JsonAnswer;
import amends.http.Problem.Fault;
import amends.http.QueryFaults;
import amends.http.Route;
import amends.http.Wire;
import amends.release.Activation;
import amends.release.NodeState;
import amends.serving.Refusal;
import amends.serving.Standing;
import amends.wire.ReleaseWriter;
import amends.wire.StandingWriter;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What serves, how that came about, and what does not serve and why. */
final class CurrentResource {

    private static final int USUAL_STEPS = 50;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

    private final ReleaseDesk desk;

    CurrentResource(ReleaseDesk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ReleasesResource.PATH + "/current")
                        .byAnyKey()
                        .named("getCurrentRelease", "Says which release serves, and what is refused and why")
                        .told(Wire.answers("CurrentRelease"))
                        .answeredWith(this::current),
                ReleasesResource.get(
                        ReleasesResource.PATH + "/steps",
                        "listReleaseSteps",
                        "Lists who let which release serve, when and why",
                        Wire.answers("ReleaseStepList").query("limit", "LongLimit", "how many at most; 50 if left out"),
                        this::steps));
    }

    private Response current(ContainerRequestContext http) {
        QueryFaults.check(http, List.of());
        Standing standing = desk.inForce().standing();
        List<NodeState> nodes = nodes();
        return JsonAnswer.of(json -> {
            json.writeStartObject();
            StandingWriter.fields(shown(standing), json);
            json.writeFieldName("pinned");
            pinned(desk.following().pin(), json);
            json.writeFieldName("cannotServe");
            StandingWriter.refused(shown(desk.following().trouble()), json);
            json.writeObjectFieldStart("gates");
            json.writeBooleanField("requireCases", desk.gates().requireCases());
            json.writeBooleanField("requireApproval", desk.gates().requireApproval());
            json.writeEndObject();
            if (nodes == null) {
                json.writeNullField("nodes");
            } else {
                ReleaseWriter.nodes(nodes, json);
            }
            json.writeEndObject();
        });
    }

    /** What serves is told though the database cannot be reached; who else serves is not known then. */
    private List<NodeState> nodes() {
        try {
            return desk.views().nodes();
        } catch (StoreUnavailableException away) {
            return null;
        }
    }

    private Response steps(ContainerRequestContext http) {
        String limit = QueryFaults.check(http, List.of("limit")).getFirst("limit");
        if (limit != null && !LIMIT.matcher(limit).matches()) {
            throw QueryFaults.of(Fault.at("/limit", "expected 1 to 999, found " + limit));
        }
        int most = limit == null ? USUAL_STEPS : Integer.parseInt(limit);
        List<Activation> steps = desk.views().course().steps();
        return JsonAnswer.of(json -> {
            json.writeStartObject();
            ReleaseWriter.steps(steps.subList(0, Math.min(most, steps.size())), json);
            json.writeEndObject();
        });
    }

    private static void pinned(Activation pin, JsonGenerator json) throws IOException {
        if (pin == null) {
            json.writeNull();
        } else {
            ReleaseWriter.step(pin, json);
        }
    }

    private StandingWriter.Standing shown(Standing now) {
        return new StandingWriter.Standing(
                now.serving().release(),
                now.since(),
                desk.mode().name().toLowerCase(Locale.ROOT),
                new StandingWriter.Cases(now.forged().casesRun(), now.forged().failures()),
                shown(now.refusal()));
    }

    private static StandingWriter.Refused shown(Refusal refusal) {
        return refusal == null
                ? null
                : new StandingWriter.Refused(refusal.release(), refusal.at(), refusal.reason(), refusal.problems());
    }
}
