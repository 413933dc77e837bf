package amends.mcp;

import amends.access.Role;
import amends.casework.CaseView;
import amends.casework.Casework;
import amends.casework.Happening;
import amends.casework.NewEvent;
import amends.casework.VersionException;
import amends.http.Faulty;
import amends.incident.Action;
import amends.policy.PolicySet;
import amends.wire.CaseWriter;
import amends.wire.HappeningReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code recordAction}: writes down what was done about a kept incident, or what happened to it. */
record RecordActionTool(Desk desk) implements AssistantTool {

    private static final String INCIDENT = "incidentId";
    private static final int TRIES = 3;

    @Override
    public Card card() {
        return new Card(
                "recordAction",
                "Record what was done",
                "Writes down what was done about a kept incident or what happened to it, once it was done, and answers"
                        + " with the plan that follows. Goodwill that policy does not recommend now is refused; what"
                        + " needs an approval takes a reservation that a person approved."
                        + " The same id once more does nothing.",
                Set.of(Role.AGENT),
                false);
    }

    @Override
    public Map<String, Object> schema(PolicySet policies) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(INCIDENT, Schemas.text("the id of an incident that is kept"));
        properties.put(
                "id", Schemas.text("your own id for what was done, such as a UUID; the same one when you try again"));
        properties.put("type", Schemas.oneOf(Happening.Type.wireNames(), "what was done or has happened"));
        properties.put("at", Schemas.instant("when; now if left out"));
        properties.put("by", Schemas.text("who did it; the name of the key if left out"));
        properties.put("message", Schemas.text("of acknowledged, statusSent, asked, followedUp: the message's name"));
        properties.put("expectedAt", Schemas.instant("of acknowledged, statusSent, estimated: the estimate told"));
        properties.put("nextUpdateAt", Schemas.instant("of acknowledged, statusSent: when the next was promised"));
        properties.put("nextUpdateMinutes", Schemas.typed("integer", "the same in minutes"));
        properties.put("remedy", Schemas.text("of remedyGiven, remedyDeclined: the remedy's or scheme's name"));
        properties.put("amount", Schemas.money("of remedyGiven: the money given, where it is money"));
        properties.put("reservation", Schemas.text("of remedyGiven: the id of the reservation that it uses up"));
        properties.put("role", Schemas.text("of escalated: who was brought in"));
        properties.put("action", Schemas.oneOf(Action.wireNames(), "of overridden: what was recommended"));
        properties.put("name", Schemas.text("of overridden: the message, remedy or role that was"));
        properties.put("did", Schemas.text("of overridden: what was done instead, in words"));
        properties.put("reason", Schemas.text("of overridden, remedyDeclined, paused, reopened: why"));
        properties.put("until", Schemas.instant("of snoozed: when to remind again"));
        properties.put("minutes", Schemas.typed("integer", "the same in minutes"));
        properties.put("event", Schemas.text("of undone: the id of what is taken back"));
        properties.put("text", Schemas.text("of customerReplied: what the customer said"));
        properties.put("rating", Schemas.typed("integer", "of outcome: 1 to 5"));
        properties.put("comment", Schemas.text("of outcome: what the customer said of it"));
        properties.put("preferred", Schemas.text("of outcome: the remedy that the customer would rather have had"));
        return Schemas.closed(properties, INCIDENT, "id", "type");
    }

    @Override
    public Told answer(Call call) {
        ObjectNode event = call.arguments().deepCopy();
        String incident = Arguments.text(event, INCIDENT, "the id of an incident that is kept");
        if (incident == null) {
            throw Arguments.wrong(INCIDENT, "is required", "the id of an incident that is kept");
        }
        event.remove(INCIDENT);
        if (!event.has("id")) {
            throw Arguments.wrong("id", "is required", "an id of your own, the same one when you try again");
        }
        if (event.has("approver")) {
            throw Arguments.wrong(
                    "approver",
                    "an assistant cannot say who approved",
                    "a reservation that a person approved, by its id");
        }
        if (!event.has("by") && call.caller().name() != null) {
            event.put("by", call.caller().name());
        }
        Casework.Answer answer = Faulty.told(
                () -> recorded(incident, Json.bytes(event)),
                "invalid-event",
                "The event cannot be recorded",
                422,
                "event");
        String head = answer.isNew() ? "Recorded." : "This was recorded already; nothing was done now.";
        return Told.of(head + "\n" + CaseText.of(answer.view()), Json.tree(CaseWriter.bytes(answer.view())));
    }

    /** Looks at the plan first; where somebody else changes the incident meanwhile, looks at it again. */
    private Casework.Answer recorded(String incident, byte[] body) {
        for (int tries = 1; ; tries++) {
            Instant now = desk.clock().instant();
            NewEvent event = HappeningReader.read(body, now);
            CaseView view = desk.casework().view(incident);
            boolean isKnown = view.events().stream().anyMatch(one -> one.id().equals(event.id()));
            if (!isKnown) {
                new Recommended(view.plan()).check(event.told().apply(now));
            }
            try {
                return desk.casework()
                        .record(incident, event, isKnown ? null : view.head().version());
            } catch (VersionException changed) {
                if (tries == TRIES) {
                    throw changed;
                }
            }
        }
    }
}
