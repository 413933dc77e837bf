package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.money;
import static amends.http.openapi.Schemas.name;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.whole;

import amends.incident.Action;
import amends.promise.PromiseSort;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What an evaluation is asked. */
final class SituationSchemas {

    private static final int LONGEST = 10_000;
    private static final int MOST_TAKEN = 2_000;
    private static final int MOST_TIMES = 1_000;

    private SituationSchemas() {}

    static void put(Map<String, ObjectNode> all) {
        all.put("EvaluationRequest", request().strict());
        all.put(
                "BulkLine",
                request()
                        .may(
                                about(
                                        "Makes the line recognisable when it is sent again; required where the incident has no"
                                                + " id.",
                                        name(255)),
                                "key")
                        .strict());
        ObjectNode action = oneOf(Action.wireNames());
        all.put(
                "Taken",
                object("Something that was done.")
                        .must(action, "action")
                        .must(about("The message, remedy, scheme or role.", name(LONGEST)), "name")
                        .must(instant(), "at")
                        .may(about("With compensate only.", money()), "amount")
                        .may(
                                about("The estimate that was told; with acknowledge and status only.", instant()),
                                "expectedAt")
                        .may(about("By when a message promised the next one.", instant()), "nextUpdateAt")
                        .strict());
        all.put(
                "SetAside",
                object("Something that somebody decided against.")
                        .must(action, "action")
                        .must(name(LONGEST), "name", "reason")
                        .must(instant(), "at")
                        .strict());
        all.put(
                "Pause",
                object("A time that does not count; to is left out while it lasts.")
                        .must(instant(), "from")
                        .may(instant(), "to")
                        .strict());
        all.put(
                "PromiseMade",
                object("A promise that was made already; each sort once.")
                        .must(
                                oneOf(List.of(
                                        PromiseSort.FIRST_RESPONSE.wireName(),
                                        PromiseSort.NEXT_UPDATE.wireName(),
                                        PromiseSort.RESOLVE.wireName())),
                                "promise")
                        .must(count(), "within")
                        .may(about("Never looser than within; the same if left out.", count()), "target")
                        .may(oneOf("minutes", "workingDays").put("default", "minutes"), "unit")
                        .may(about("The name of a calendar; required with workingDays.", text()), "calendar")
                        .strict());
        all.put(
                "PastIncident",
                request()
                        .may(
                                object("What the customer said afterwards.")
                                        .may(whole(1, 5), "rating")
                                        .may(text(), "preferred")
                                        .told(),
                                "outcome")
                        .told());
    }

    private static Schemas.Members request() {
        return object("What to say what to do about. What is unknown is left out.")
                .must(ref("StatedIncident"), "incident")
                .may(ref("Customer"), "customer")
                .may(
                        about(
                                "What was done; left out means that nothing is known to be done, an empty list that"
                                        + " nothing was.",
                                list(ref("Taken"), MOST_TAKEN)),
                        "taken")
                .may(about("Times that do not count.", list(ref("Pause"), MOST_TIMES)), "pauses")
                .may(list(instant(), MOST_TIMES), "reopenings")
                .may(list(ref("PromiseMade"), 3), "promises")
                .may(list(ref("SetAside"), MOST_TAKEN), "setAside")
                .may(about("The instant to answer for; now if left out.", instant()), "asOf");
    }
}
