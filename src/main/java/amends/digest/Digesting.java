package amends.digest;

import amends.casework.Bookkeeping;
import amends.casework.CaseHead;
import amends.casework.CaseHead.Status;
import amends.casework.CaseQuery;
import amends.casework.Looking;
import amends.casework.Reporting;
import amends.casework.Reserving;
import amends.digest.Digest.Kept;
import amends.ledger.Reservation;
import amends.reports.PromiseBook;
import amends.reports.PromiseReport;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** Makes digests. */
public final class Digesting {

    /** How many incidents and approvals are told one by one. */
    static final int MOST = 20;

    /** Among so many approvals those of a domain are looked for. */
    private static final int MOST_APPROVALS = 500;

    private final Looking looking;
    private final Reporting reporting;
    private final Bookkeeping bookkeeping;
    private final Reserving reserving;
    private final LongSupplier deadDeliveries;
    private final InstantSource clock;

    /**
     * @param deadDeliveries how many webhooks could not be told
     * @param clock tells the time
     */
    public Digesting(
            Looking looking,
            Reporting reporting,
            Bookkeeping bookkeeping,
            Reserving reserving,
            LongSupplier deadDeliveries,
            InstantSource clock) {
        this.looking = looking;
        this.reporting = reporting;
        this.bookkeeping = bookkeeping;
        this.reserving = reserving;
        this.deadDeliveries = deadDeliveries;
        this.clock = clock;
    }

    /**
     * The digest of today.
     *
     * @param domain what it is about, or null for all
     * @param zone whose days count
     */
    public Digest of(String domain, ZoneId zone) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<CaseHead> open = new ArrayList<>(open(domain, false, now, MOST + 1));
        if (open.size() <= MOST) {
            open.addAll(open(domain, true, now, MOST + 1 - open.size()));
        }
        boolean more = open.size() > MOST;
        return new Digest(
                domain,
                today,
                zone,
                more ? open.subList(0, MOST) : open,
                more,
                kept(domain, today.minusDays(1)),
                bookkeeping.budgets().stream()
                        .filter(one ->
                                domain == null || domain.equals(one.account().domain()))
                        .toList(),
                approvals(domain),
                deadDeliveries.getAsLong());
    }

    private List<CaseHead> open(String domain, boolean acknowledged, Instant now, int most) {
        CaseQuery query = new CaseQuery(
                CaseQuery.Order.BOARD,
                Set.of(Status.OPEN, Status.PAUSED),
                null,
                domain,
                null,
                acknowledged,
                null,
                null,
                null,
                null,
                now);
        return looking.page(query, null, most).incidents();
    }

    private Kept kept(String domain, LocalDate day) {
        PromiseReport report = reporting.promises(new PromiseBook.Range(day, day.plusDays(1), null));
        long promised = 0;
        long kept = 0;
        long inside = 0;
        long missed = 0;
        for (PromiseReport.Row row : report.rows()) {
            if (domain == null || row.kind().startsWith(domain + '.')) {
                promised += row.promised();
                kept += row.kept();
                inside += row.keptInsideTarget();
                missed += row.broken();
            }
        }
        return new Kept(promised, kept, inside, missed);
    }

    private List<Reservation> approvals(String domain) {
        return reserving.waiting(null, MOST_APPROVALS).stream()
                .filter(one -> domain == null || domain.equals(one.domain()))
                .limit(MOST)
                .toList();
    }
}
