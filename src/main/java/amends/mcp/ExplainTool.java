package amends.mcp;

import amends.access.Role;
import amends.casework.CaseView;
import amends.casework.Recalled;
import amends.casework.ReplayException;
import amends.explanation.NoSuchNameException;
import amends.explanation.Paint;
import amends.explanation.Question;
import amends.explanation.Why;
import amends.explanation.WhyText;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.incident.SituationException;
import amends.policy.PolicySet;
import amends.wire.WhyWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** {@code explain}: why a decision was made, or why a kept incident stands as it does. */
record ExplainTool(Desk desk) implements AssistantTool {

    private static final String DECISION = "decisionId";
    private static final String INCIDENT = "incidentId";
    private static final String RULE = "rule";
    private static final String ABOUT = "about";
    private static final List<String> KEYS = List.of(DECISION, INCIDENT, RULE, ABOUT);

    @Override
    public Card card() {
        return new Card(
                "explain",
                "Why?",
                "Says why a decision was made as it was, or why a kept incident stands as it does: which rules fired,"
                        + " which did not and what would have made them, what was withheld."
                        + " The paragraph \"For the customer\" may be told to the customer; the rest is for us.",
                Set.of(Role.AGENT, Role.AUTHOR, Role.APPROVER, Role.AUDITOR),
                true);
    }

    @Override
    public Map<String, Object> schema(PolicySet policies) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(DECISION, Schemas.text("the id of a decision, as recommend told it"));
        properties.put(INCIDENT, Schemas.text("the id of an incident that is kept; either this or " + DECISION));
        properties.put(RULE, Schemas.text("the name of the only rule that is asked about"));
        properties.put(ABOUT, Schemas.text("a remedy, scheme, message or role: only rules that give or say it"));
        return Schemas.closed(properties);
    }

    @Override
    public Told answer(Call call) {
        ObjectNode arguments = call.arguments();
        Arguments.check(arguments, KEYS);
        String decision = Arguments.text(arguments, DECISION, "the id of a decision");
        String incident = Arguments.text(arguments, INCIDENT, "the id of an incident that is kept");
        String rule = Arguments.text(arguments, RULE, "the name of a rule");
        String about = Arguments.text(arguments, ABOUT, "a remedy, scheme, message or role");
        if ((decision == null) == (incident == null)) {
            throw Arguments.wrong(DECISION, "one of the two is stated", "either " + DECISION + " or " + INCIDENT);
        }
        if (rule != null && about != null) {
            throw Arguments.wrong(ABOUT, "rule and about do not go together", "one of the two");
        }
        Question question = new Question(rule, about);
        return decision != null ? ofDecision(decision, question) : ofIncident(incident, question);
    }

    private Told ofDecision(String id, Question question) {
        Recalled then = desk.recalling().of(desk.replaying().find(id));
        try {
            Why why = named(() ->
                    Why.of(then.policies(), then.situation(), then.decision().asOf(), question));
            return told(why, then.decision().id());
        } catch (SituationException e) {
            throw new ReplayException("decision \"" + id + "\" cannot be made again: " + e.getMessage());
        }
    }

    private Told ofIncident(String id, Question question) {
        CaseView view = desk.casework().view(id);
        if (view.plan() == null) {
            throw new ProblemException(Problem.of(409, view.head().problem()));
        }
        Why why = named(() -> Why.of(
                desk.serving().get().policies(), view.situation(), view.plan().asOf(), question));
        return told(why, null);
    }

    private static Why named(Supplier<Why> work) {
        try {
            return work.get();
        } catch (NoSuchNameException unknown) {
            throw Arguments.problem(List.of(
                    Arguments.fault(unknown.what(), unknown.getMessage(), null, unknown.name(), unknown.nearest())));
        }
    }

    private static Told told(Why why, String decisionId) {
        return Told.of(String.join("\n", WhyText.lines(why, Paint.NONE)), Json.tree(WhyWriter.bytes(why, decisionId)));
    }
}
