package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.anything;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.open;
import static amends.http.openapi.Schemas.orNull;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.texts;
import static amends.http.openapi.Schemas.truth;

import amends.decision.Decision;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Decisions, and decisions made again. */
final class DecisionSchemas {

    private DecisionSchemas() {}

    static void put(Map<String, ObjectNode> all) {
        all.put("DecisionHead", head().told());
        all.put(
                "Decision",
                head().must(
                                orNull(open("What was asked, and the ledger as it stood; null once it is erased.")),
                                "situation")
                        .must(orNull(open("The plan as it was answered, or what is left of it.")), "plan")
                        .told());
        all.put(
                "DecisionList",
                object().must(list(ref("DecisionHead")), "decisions").told());
        all.put(
                "DecisionPage",
                object().must(list(ref("DecisionHead")), "decisions")
                        .must(orNull(text()), "next")
                        .told());
        all.put(
                "ReplayRequest",
                object("Under which release the decision is to be made again; its own if left out.")
                        .may(text().put("pattern", "^(current|sha256:[0-9a-f]{64})$"), "release")
                        .strict());
        all.put(
                "Replayed",
                object("What came of a decision made again.")
                        .must(text(), "decisionId", "release")
                        .may(about("The release under which it was made again, if it is another.", text()), "under")
                        .must(truth(), "same")
                        .must(ref("Plan"), "plan")
                        .may(ref("PlanDifference"), "difference")
                        .may(texts(), "words")
                        .told());
        ObjectNode section = object().must(list(open("As it stands in its plan.")), "added", "removed")
                .must(
                        list(object().may(text(), "action", "name", "promise")
                                .must(
                                        about(
                                                "The fields that changed, each with before and after.",
                                                Schemas.node()
                                                        .put("type", "object")
                                                        .set("additionalProperties", ref("BeforeAfter"))),
                                        "fields")
                                .told()),
                        "changed")
                .told();
        all.put("PlanDifferencePart", section);
        all.put("BeforeAfter", object().must(anything(), "before", "after").told());
        all.put(
                "PlanDifference",
                object("How two plans differ.")
                        .must(ref("PlanDifferencePart"), "recommendations", "withheld", "clocks")
                        .may(ref("BeforeAfter"), "nextChangeAt")
                        .may(object().must(texts(), "added", "removed").told(), "notes")
                        .told());
    }

    private static Schemas.Members head() {
        return object("A decision: which, about what, when and by which rules.")
                .must(text(), "id", "kind", "release")
                .may(about("The incident that is kept, and its version.", text()), "incidentId")
                .may(count(), "version")
                .may(text(), "customerId", "subject", "askedBy", "traceId")
                .must(CaseSchemas.lower(Decision.Cause.values()), "cause")
                .must(orNull(text()), "clocksRelease")
                .must(instant(), "asOf", "madeAt")
                .may(instant(), "dueAt", "nextChangeAt", "erasedAt")
                .must(about("How long it took, in microseconds.", Schemas.whole()), "micros")
                .must(list(object().must(text(), "policy", "rule").told()), "fired")
                .may(truth(), "masked");
    }

    static void why(Map<String, ObjectNode> all) {
        all.put(
                "Why",
                object("Why a plan is as it is, and what would change it.")
                        .may(text(), "decisionId", "id")
                        .must(text(), "release", "kind", "zone")
                        .must(instant(), "asOf")
                        .must(orNull(text()), "customer")
                        .must(list(ref("FiredRule")), "fired")
                        .must(list(ref("SilentRule")), "didNotFire")
                        .must(list(ref("Withheld")), "withheld")
                        .must(list(ref("ToldClock")), "clocks")
                        .must(texts(), "notes")
                        .told());
        all.put(
                "ToldClock",
                object().must(PlanSchemas.promise(), "promise")
                        .must(PlanSchemas.state(), "state")
                        .must(instant(), "targetAt", "dueAt")
                        .must(text(), "text")
                        .told());
        ObjectNode gave = object().must(text(), "action", "name", "outcome", "text")
                .may(texts(), "reckoning")
                .told();
        all.put(
                "FiredRule",
                rule().must(texts(), "because").must(list(gave), "gave").told());
        ObjectNode failed = object("A condition that did not hold.")
                .must(text(), "text")
                .may(text(), "field")
                .may(anything(), "actual")
                .must(count(), "line", "column")
                .told();
        all.put(
                "SilentRule",
                rule().must(list(failed), "failed")
                        .must(ref("NearestChange"), "nearest")
                        .may(ref("NearestChange"), "also")
                        .told());
        ObjectNode fact = object().must(text(), "fact", "field")
                .must(anything(), "from", "to")
                .told();
        all.put(
                "NearestChange",
                object("The least that would have to be different for the rule to speak.")
                        .must(oneOf("time", "facts", "dates", "kind", "none", "notLookedFurther"), "sort")
                        .must(text(), "text")
                        .may(text(), "at", "inForceFrom", "expired")
                        .may(list(fact), "facts")
                        .told());
    }

    private static Schemas.Members rule() {
        return object().must(text(), "rule", "policy").must(count(), "line").must(orNull(text()), "sentence");
    }
}
