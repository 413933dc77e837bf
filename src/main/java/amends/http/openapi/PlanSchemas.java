package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.money;
import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.orNull;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.texts;
import static amends.http.openapi.Schemas.truth;

import amends.incident.Action;
import amends.promise.ClockState;
import amends.promise.Interval;
import amends.promise.PromiseSort;
import amends.recommendation.Recommendation;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;

/** Plans: what to do, the clocks, what is withheld. */
final class PlanSchemas {

    private PlanSchemas() {}

    static ObjectNode promise() {
        return oneOf(PromiseSort.wireNames());
    }

    static ObjectNode state() {
        return oneOf(Arrays.stream(ClockState.values()).map(Enum::name).toList());
    }

    static ObjectNode basis() {
        return oneOf(Arrays.stream(Recommendation.Basis.values())
                .map(Recommendation.Basis::wireName)
                .toList());
    }

    static void put(Map<String, ObjectNode> all) {
        all.put("Plan", plan().may(ref("Uuid"), "decisionId").told());
        all.put("Evaluation", plan().must(ref("Uuid"), "decisionId").told());
        all.put(
                "BatchAnswer",
                about(
                        "The plan of a line, or a problem with its line.",
                        node().set(
                                        "anyOf",
                                        node().arrayNode()
                                                .add(ref("Evaluation"))
                                                .add(ref("LineProblem")))));
        all.put(
                "LineProblem",
                object("What is wrong with a line, as a problem.")
                        .must(count(), "line", "status")
                        .must(text(), "type", "title", "detail")
                        .may(text(), "instance")
                        .may(list(ref("Fault")), "errors")
                        .told());
        all.put("Uuid", about("Under it the decision is logged.", text().put("format", "uuid")));
        all.put("Recommendation", recommendation());
        all.put(
                "Clock",
                object("The running time of one promise.")
                        .must(promise(), "promise")
                        .must(orNull(instant()), "targetAt", "dueAt")
                        .must(state(), "state")
                        .told());
        all.put("Withheld", withheld());
        all.put(
                "Clocks",
                object("The clocks of an incident.")
                        .must(text(), "release")
                        .may(about("On whose calendars they run, where that is another.", text()), "pinnedRelease")
                        .must(instant(), "asOf")
                        .must(list(ref("RunningClock")), "clocks")
                        .may(texts(), "notes")
                        .told());
        all.put("RunningClock", running());
        all.put(
                "Derivation",
                object("How a time was counted.")
                        .must(orNull(instant()), "from", "to")
                        .may(count(), "countedSeconds", "countedDays")
                        .must(list(ref("Interval")), "intervals")
                        .may(about("Later times were left out.", instant()), "cutAt")
                        .told());
        all.put(
                "Interval",
                object("A time that counts or does not.")
                        .must(instant(), "from", "to")
                        .must(truth(), "counted")
                        .must(
                                oneOf(Arrays.stream(Interval.Reason.values())
                                        .map(Interval.Reason::wireName)
                                        .toList()),
                                "why")
                        .must(count(), "seconds")
                        .may(Schemas.day(), "day")
                        .told());
    }

    private static Schemas.Members plan() {
        return object("What to do now, why, and until when that holds.")
                .must(about("The hash of the rules that answered.", text()), "release")
                .must(instant(), "asOf")
                .must(list(ref("Recommendation")), "recommendations")
                .must(list(ref("Clock")), "clocks")
                .must(list(ref("Withheld")), "withheld")
                .must(about("When the plan changes if nobody acts, or null.", orNull(instant())), "nextChangeAt")
                .may(texts(), "notes");
    }

    private static ObjectNode recommendation() {
        return object("Something to do.")
                .must(oneOf(Action.wireNames()), "action")
                .must(about("The message, remedy, scheme or role.", text()), "name")
                .may(about("With compensate: the remedy or scheme.", text()), "remedy")
                .may(basis(), "basis")
                .may(money(), "amount")
                .may(orNull(money()), "cost", "value")
                .may(
                        orNull(object("Somebody has to approve it, because the cost passes this.")
                                .must(money(), "above")
                                .told()),
                        "approval")
                .may(about("The group of which the customer chooses one.", text()), "choice")
                .may(about("The remedy that could not be given.", text()), "insteadOf")
                .may(about("After so many minutes it is due again.", count()), "every")
                .must(about("The words to say.", orNull(text())), "message")
                .must(text(), "policy", "rule")
                .must(about("The conditions that held, with their values.", texts()), "because")
                .told();
    }

    static ObjectNode withheld() {
        return object("Something that a rule proposed and that is not to be done.")
                .must(text(), "action", "name", "reason", "policy", "rule")
                .told();
    }

    private static ObjectNode running() {
        return object("The running time of one promise, and how it comes about.")
                .must(promise(), "promise")
                .must(orNull(instant()), "startedAt", "targetAt", "dueAt", "metAt")
                .must(state(), "state")
                .must(orNull(text()), "calendar")
                .may(truth(), "pinned")
                .must(orNull(count()), "elapsedMinutes")
                .must(Schemas.whole(), "remainingMinutes", "overdueMinutes")
                .may(ref("Derivation"), "days", "elapsed", "remaining", "overdue")
                .told();
    }
}
