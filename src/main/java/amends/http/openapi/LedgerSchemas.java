package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.count;
import static amends.http.openapi.Schemas.day;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.list;
import static amends.http.openapi.Schemas.money;
import static amends.http.openapi.Schemas.name;
import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.texts;
import static amends.http.openapi.Schemas.truth;

import amends.ledger.Reservation;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What was given, reserved and is owed; budgets and reports. */
final class LedgerSchemas {

    private static final int LONGEST = 10_000;

    private LedgerSchemas() {}

    static void put(Map<String, ObjectNode> all) {
        all.put("GivenRemedy", entry().told());
        all.put(
                "LedgerEntry",
                entry().must(text(), "incident", "kind").may(text(), "customer").told());
        all.put(
                "LedgerPage",
                object().must(list(ref("LedgerEntry")), "entries")
                        .may(text(), "next")
                        .told());
        all.put(
                "IncidentLedger",
                object("What was given for an incident, what is owed, and what is kept back.")
                        .must(list(ref("GivenRemedy")), "given")
                        .must(
                                list(object().must(text(), "remedy")
                                        .may(money(), "amount")
                                        .told()),
                                "owed")
                        .must(list(ref("Reservation")), "reserved")
                        .told());
        all.put(
                "Reservation",
                object("A remedy that is kept back.")
                        .must(text(), "id", "incident", "remedy", "by")
                        .must(CaseSchemas.lower(Reservation.State.values()), "state")
                        .may(money(), "amount", "cost")
                        .must(instant(), "at", "expiresAt")
                        .may(text(), "approver")
                        .may(instant(), "approvedAt")
                        .told());
        all.put(
                "ApprovalPage",
                object().must(list(ref("Reservation")), "approvals")
                        .may(text(), "next")
                        .told());
        all.put(
                "ReservationRequest",
                object("The remedy to keep back.")
                        .must(name(LONGEST), "remedy", "by")
                        .may(money(), "amount")
                        .strict());
        all.put(
                "ApprovalRequest",
                object("Who approves.").must(name(LONGEST), "by").strict());
        all.put("BudgetList", object().must(list(ref("Budget")), "budgets").told());
        all.put(
                "Budget",
                object("How much of a budget is left.")
                        .must(text(), "domain", "per", "from", "to")
                        .may(money(), "budget", "spent", "reserved", "left")
                        .must(
                                object().must(text(), "share")
                                        .may(money(), "past")
                                        .told(),
                                "degradeAt")
                        .must(truth(), "degraded")
                        .told());
        all.put(
                "PromiseReport",
                range().must(list(figures(object().must(text(), "kind", "week"))), "rows")
                        .must(figures(object()), "total")
                        .told());
        all.put(
                "RuleReport",
                object().must(day(), "from", "to")
                        .must(
                                list(object("A rule in a week.")
                                        .must(text(), "policy", "rule", "week")
                                        .must(count(), "fired", "recommended", "overridden", "evaluations")
                                        .told()),
                                "rows")
                        .told());
        ObjectNode ratings = object().must(count(), "count")
                .may(node().put("type", "number"), "mean")
                .told();
        all.put(
                "OutcomeReport",
                range().must(
                                list(object("What customers of a kind and tier said.")
                                        .must(text(), "kind")
                                        .may(text(), "tier")
                                        .must(count(), "asked", "answered")
                                        .must(ratings, "ratings")
                                        .must(
                                                list(object().must(text(), "remedy")
                                                        .must(count(), "times")
                                                        .told()),
                                                "preferred")
                                        .must(
                                                list(object().must(texts(), "given")
                                                        .must(count(), "answered")
                                                        .must(ratings, "ratings")
                                                        .told()),
                                                "byGiven")
                                        .told()),
                                "rows")
                        .told());
    }

    private static Schemas.Members entry() {
        return object("Something that was given.")
                .must(text(), "id", "remedy")
                .must(PlanSchemas.basis(), "basis")
                .may(money(), "amount", "cost")
                .must(instant(), "at")
                .may(text(), "by", "approver", "event", "reservation")
                .may(about("The entry that it takes back.", text()), "reverses");
    }

    private static Schemas.Members range() {
        return object().must(day(), "from", "to").may(text(), "kind");
    }

    private static ObjectNode figures(Schemas.Members row) {
        return row.must(count(), "promised", "kept", "keptInsideTarget", "broken", "running")
                .must(list(money()), "goodwill", "entitlements")
                .told();
    }
}
