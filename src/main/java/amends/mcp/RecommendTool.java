package amends.mcp;

import amends.access.Role;
import amends.casework.CaseView;
import amends.casework.Judging;
import amends.casework.Recording;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.incident.Action;
import amends.policy.PolicySet;
import amends.recommendation.CompiledPolicySet;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.PlanWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code recommend}: what may be offered about an incident, kept or not. */
record RecommendTool(Desk desk) implements AssistantTool {

    private static final String ID = "incidentId";

    @Override
    public Card card() {
        return new Card(
                "recommend",
                "What may I offer?",
                "Says what to do about a customer's incident now: what may be offered and in which words, what is owed,"
                        + " what needs somebody's approval first, what is withheld and why, and when this changes."
                        + " State the incident with what is known of it, or the id of one that is kept."
                        + " Whatever it does not list may not be promised to the customer.",
                Set.of(Role.AGENT),
                true);
    }

    @Override
    public Map<String, Object> schema(PolicySet policies) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(ID, Schemas.text("the id of an incident that is kept; then nothing else is stated"));
        properties.put("incident", Schemas.incident(policies));
        properties.put("customer", Schemas.customer());
        properties.put("taken", Schemas.list(taken(), "what was done already, and when; an empty list says: nothing"));
        properties.put("pauses", Schemas.list(Map.of("type", "object"), "times that do not count: from, and to"));
        properties.put("reopenings", Schemas.list(Schemas.instant("when"), "when it turned out not to be right"));
        properties.put("promises", Schemas.list(Map.of("type", "object"), "promises made to this customer"));
        properties.put("setAside", Schemas.list(Map.of("type", "object"), "recommendations that were set aside"));
        properties.put("asOf", Schemas.instant("the instant to answer for; now where it is left out"));
        return Schemas.closed(properties);
    }

    private static Map<String, Object> taken() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("action", Schemas.oneOf(Action.wireNames(), "what was done"));
        properties.put("name", Schemas.text("the message, remedy, scheme or role"));
        properties.put("at", Schemas.instant("when"));
        properties.put("amount", Schemas.money("the money given, where it is money"));
        properties.put("expectedAt", Schemas.instant("the estimate that the message told"));
        properties.put("nextUpdateAt", Schemas.instant("by when the message promised the next"));
        return Schemas.closed(properties, "action", "name", "at");
    }

    @Override
    public Told answer(Call call) {
        ObjectNode arguments = call.arguments();
        if (!arguments.has(ID)) {
            return evaluated(call);
        }
        if (arguments.size() > 1) {
            throw Arguments.wrong(
                    ID, "goes alone: what is known of a kept incident is kept", "either " + ID + " or incident");
        }
        return kept(Arguments.text(arguments, ID, "the id of an incident that is kept"));
    }

    private Told kept(String id) {
        if (id == null) {
            throw Arguments.wrong(ID, "is null", "the id of an incident that is kept");
        }
        CaseView view = desk.casework().view(id);
        return Told.of(
                CaseText.of(view),
                Json.tree(PlanWriter.bytes(plan(view), view.head().decisionId())));
    }

    private static amends.recommendation.Plan plan(CaseView view) {
        if (view.plan() == null) {
            throw new ProblemException(Problem.of(409, view.head().problem()));
        }
        return view.plan();
    }

    /** As {@code POST /v1/evaluations} has it. */
    private Told evaluated(Call call) {
        CompiledPolicySet policies = desk.serving().get().policies();
        long began = System.nanoTime();
        EvaluationRequest request = new EvaluationReader(policies.policies())
                .read(call.arguments(), desk.clock().instant());
        Judging.Judged judged = desk.evaluator().evaluate(policies, request.situation(), request.asOf());
        String id = desk.recording().nextId();
        byte[] answer = PlanWriter.bytes(judged.evaluated().plan(), id);
        desk.recording()
                .record(
                        id,
                        new Recording.Asked(
                                call.arguments().toString(), call.caller().keyId(), call.traceId()),
                        judged,
                        new String(answer, StandardCharsets.UTF_8),
                        began);
        Object name = request.situation().incident().get("id");
        String about = request.situation().kind() + (name == null ? "" : " " + name);
        String text = PlanText.of(about, judged.evaluated().plan())
                + "\n\nDecision " + id + ", under release "
                + judged.evaluated().plan().release() + ".";
        return Told.of(text, Json.tree(answer));
    }
}
