package amends.console.board;

import amends.casework.CaseHead;
import amends.casework.CaseHead.Status;
import amends.casework.CaseQuery;
import amends.casework.CaseQuery.Order;
import amends.console.Visit;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * Which incidents the board shows; an empty text asks for nothing.
 *
 * @param domain a domain
 * @param kind a kind
 * @param text what stands in the incident's id or the customer's, whatever its case
 * @param isWall whether it is for a screen on a wall
 */
public record Filter(String domain, String kind, String text, boolean isWall) {

    /** What the address of a page says. */
    static Filter of(Visit visit) {
        return new Filter(
                visit.query("domain"),
                visit.query("kind"),
                visit.query("q").strip(),
                visit.query("wall").equals("1"));
    }

    /** Whether it shows everything. */
    public boolean isAll() {
        return domain.isEmpty() && kind.isEmpty() && text.isEmpty();
    }

    /** What is asked of the list of incidents; what it does not ask, {@link #shows} does. */
    CaseQuery query(Instant now) {
        return new CaseQuery(
                Order.BOARD,
                Set.of(Status.OPEN, Status.PAUSED),
                kind.isEmpty() ? null : kind,
                domain.isEmpty() ? null : domain,
                null,
                null,
                null,
                null,
                null,
                null,
                now);
    }

    /** Whether an incident is shown. */
    boolean shows(CaseHead head, Instant now) {
        return query(now).asksFor(head) && (text.isEmpty() || has(head.id()) || has(head.customerId()));
    }

    private boolean has(String id) {
        return id != null && id.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
