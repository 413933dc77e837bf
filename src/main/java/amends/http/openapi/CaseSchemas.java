package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.anything;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.money;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.orNull;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.truth;

import amends.casework.CaseHead;
import amends.decision.Decision;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Incidents that are kept. */
final class CaseSchemas {

    private CaseSchemas() {}

    /** The values of an enum as they are written: in lower case. */
    static ObjectNode lower(Enum<?>[] values) {
        return oneOf(Arrays.stream(values)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    static void put(Map<String, ObjectNode> all) {
        all.put("IncidentHead", head("Where an incident stands.").told());
        all.put(
                "IncidentPage",
                object().must(list(ref("IncidentHead")), "incidents")
                        .must(about("The cursor of the next page, or null.", orNull(text())), "next")
                        .told());
        all.put(
                "Incident",
                head("An incident: where it stands, what is known of it, what happened, and what to do now.")
                        .may(ref("KnownIncident"), "incident")
                        .may(ref("Customer"), "customer")
                        .must(list(ref("Event")), "events")
                        .must(ref("IncidentLedger"), "ledger")
                        .must(orNull(ref("Plan")), "plan")
                        .told());
        all.put("Timeline", timeline());
        all.put("Happened", happened());
        all.put("PlanChange", change(object("How the plan changes.").must(instant(), "at"), true));
        all.put(
                "ClockChange",
                object().must(PlanSchemas.promise(), "promise")
                        .must(orNull(PlanSchemas.state()), "from")
                        .must(PlanSchemas.state(), "to")
                        .told());
        all.put(
                "Began",
                object().must(text(), "action", "name")
                        .may(money(), "amount")
                        .may(PlanSchemas.basis(), "basis")
                        .may(text(), "message", "reason")
                        .told());
        all.put("BulkAnswer", bulkAnswer());
        all.put("FeedItem", feedItem());
        all.put(
                "CustomerLink",
                object("A link by which a customer sees how an incident stands.")
                        .must(about("The whole of it; whoever has it sees the page.", text()), "url")
                        .must(about("Until when it is good.", instant()), "expiresAt")
                        .told());
        all.put(
                "Erased",
                object("How much was erased.")
                        .must(count(), "incidents", "decisions")
                        .told());
    }

    private static Schemas.Members head(String words) {
        return object(words)
                .must(text(), "id", "kind")
                .may(text(), "customerId")
                .must(lower(CaseHead.Status.values()), "status")
                .must(about("How many events it has; in the ETag.", count()), "version")
                .must(truth(), "acknowledged")
                .must(instant(), "openedAt", "createdAt", "updatedAt")
                .may(instant(), "resolvedAt", "snoozedUntil", "dueAt", "nextChangeAt")
                .must(text(), "clocksRelease")
                .may(text(), "decisionId")
                .may(about("Why no plan can be made under the rules that serve.", text()), "problem")
                .may(instant(), "erasedAt");
    }

    private static ObjectNode timeline() {
        return head("What happened in an incident, and what lies ahead if nobody acts.")
                .must(list(ref("Happened")), "happened")
                .must(list(ref("PlanChange")), "ahead")
                .must(
                        orNull(object("Where it ends though there is more, and why.")
                                .must(instant(), "at")
                                .must(text(), "why")
                                .told()),
                        "cut")
                .told();
    }

    private static ObjectNode happened() {
        return change(
                object("An event, or a decision that changed the plan.")
                        .must(instant(), "at")
                        .may(ref("Event"), "event")
                        .may(text(), "decisionId")
                        .may(lower(Decision.Cause.values()), "cause")
                        .may(text(), "erasedAt"),
                false);
    }

    private static ObjectNode change(Schemas.Members object, boolean always) {
        ObjectNode began = list(ref("Began"));
        ObjectNode clocks = list(ref("ClockChange"));
        return always
                ? object.must(began, "begins", "ends", "withheld")
                        .must(clocks, "clocks")
                        .told()
                : object.may(began, "begins", "ends", "withheld")
                        .may(clocks, "clocks")
                        .told();
    }

    private static ObjectNode bulkAnswer() {
        return object("The answer to one line: the incident, or with a status of 400 or more a problem.")
                .must(count(), "line", "status")
                .may(text(), "id")
                .may(count(), "version")
                .may(instant(), "nextChangeAt")
                .may(text(), "type", "title", "detail", "instance")
                .may(list(ref("Fault")), "errors")
                .told();
    }

    private static ObjectNode feedItem() {
        return object("Something that happened to an incident.")
                .must(text(), "incident", "kind")
                .must(count(), "version")
                .must(about("opened, the type of an event, deadline, release, erased or reservation.", text()), "type")
                .must(instant(), "at")
                .must(orNull(text()), "decisionId")
                .must(orNull(lower(CaseHead.Status.values())), "status")
                .must(orNull(instant()), "nextChangeAt")
                .may(anything(), "more")
                .told();
    }
}
