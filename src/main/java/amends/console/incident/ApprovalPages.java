package amends.console.incident;

import amends.access.Role;
import amends.casework.Bookkeeping;
import amends.casework.Reserving;
import amends.console.Form;
import amends.console.Pages;
import amends.console.Section;
import amends.console.Shell;
import amends.console.Visit;
import amends.http.Faulty;
import amends.http.Problem;
import amends.http.ProblemException;
import amends.http.Route;
import amends.incident.SituationException;
import amends.incident.SituationProblem;
import amends.ledger.BudgetState;
import amends.ledger.Reservation;
import amends.money.Money;
import amends.policy.Library;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What waits for an approval, over all incidents, and what is done about it. */
public final class ApprovalPages {

    private static final String ONE = "/incidents/{id}/reservations";
    private static final int MOST = 200;
    private static final Role[] APPROVER = {Role.APPROVER};

    private final Pages pages;
    private final Reserving reserving;
    private final Bookkeeping bookkeeping;
    private final Supplier<Library> library;
    private final InstantSource clock;

    /**
     * @param reserving keeps remedies back
     * @param bookkeeping tells what is left
     * @param library what stands beside the policies in force
     */
    public ApprovalPages(
            Pages pages, Reserving reserving, Bookkeeping bookkeeping, Supplier<Library> library, InstantSource clock) {
        this.pages = pages;
        this.reserving = reserving;
        this.bookkeeping = bookkeeping;
        this.library = library;
        this.clock = clock;
    }

    /** The ways to it. */
    public List<Route> routes() {
        return List.of(
                pages.see("/approvals", Section.APPROVALS, Section.BOARD.roles(), this::page),
                pages.see("/approvals/list", Section.APPROVALS, Section.BOARD.roles(), this::list),
                pages.see("/approvals/count", Section.APPROVALS, this::count),
                pages.act(ONE, Section.BOARD, new Role[] {Role.AGENT}, this::reserve),
                pages.act(ONE + "/{reservation}/approval", Section.BOARD, APPROVER, this::approve),
                pages.act(
                        ONE + "/{reservation}/refusal",
                        Section.BOARD,
                        new Role[] {Role.AGENT, Role.APPROVER},
                        this::refuse));
    }

    private Response page(Visit visit) {
        return pages.page(
                visit,
                Pages.Page.of("Approvals", Section.APPROVALS)
                        .script("incident.js")
                        .style("incident.css"),
                "console/incident/approvals.jte",
                values(visit));
    }

    private Response list(Visit visit) {
        return pages.part("console/incident/waiting.jte", values(visit));
    }

    private Response count(Visit visit) {
        return pages.part("console/waits.jte", Map.of("count", Shell.waits(pages.waiting(visit))));
    }

    private Map<String, Object> values(Visit visit) {
        Instant now = clock.instant();
        List<BudgetState> budgets = bookkeeping.budgets();
        Library inForce = library.get();
        List<Waiting> waiting = reserving.waiting(null, MOST).stream()
                .map(one -> Waiting.of(one, inForce, budgets, now))
                .toList();
        return Map.of("waiting", waiting, "mayApprove", visit.may(Role.APPROVER));
    }

    private Response reserve(Visit visit) {
        Form form = Form.read(visit.http());
        String id = visit.inPath("id");
        Money amount = Faulty.request(() -> amount(form));
        Reserving.Wanted wanted = new Reserving.Wanted(
                form.text("remedy"), amount, visit.by(), visit.caller().keyId());
        String sent = form.key();
        if (sent.isEmpty()) {
            throw new ProblemException(Problem.of(422, "key has to be what the page came with"));
        }
        String key = "form:" + sent;
        Reservation made = reserving.reserve(id, wanted, key, key + id).reservation();
        String text = made.state() == Reservation.State.WAITING ? "It waits for an approval" : "It is kept back";
        return told(visit, id, text);
    }

    private static Money amount(Form form) {
        String amount = form.text("amount");
        try {
            return amount.isEmpty() ? null : Money.of(amount, form.text("currency"));
        } catch (IllegalArgumentException e) {
            throw new SituationException(SituationProblem.of("/amount", "is no money: " + amount));
        }
    }

    private Response approve(Visit visit) {
        String id = visit.inPath("id");
        reserving.approve(
                id, visit.inPath("reservation"), visit.by(), visit.caller().keyId());
        return told(visit, id, "Approved");
    }

    private Response refuse(Visit visit) {
        String id = visit.inPath("id");
        reserving.release(id, visit.inPath("reservation"));
        return told(visit, id, "Refused; nothing is kept back any more");
    }

    private Response told(Visit visit, String id, String text) {
        if (!visit.isPart()) {
            return Pages.goTo(visit, Paths.incident(id));
        }
        Recorded recorded = new Recorded(id, "", "", text, false);
        return EventPages.changed(pages.part("console/incident/recorded.jte", Map.of("recorded", recorded)), id, 0);
    }
}
