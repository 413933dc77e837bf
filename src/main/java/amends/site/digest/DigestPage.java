package amends.site.digest;

import amends.casework.CaseHead;
import amends.digest.Digest;
import amends.ledger.BudgetState;
import amends.ledger.Reservation;
import amends.site.Templates;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a digest into words, as text and as HTML. */
public final class DigestPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final Digest digest;

    /** @param digest what is told */
    public DigestPage(Digest digest) {
        this.digest = digest;
    }

    /** The mail in a line. */
    public String subject() {
        String missed = digest.kept().missed() == 0
                ? "no promise missed"
                : count(digest.kept().missed(), "promise", "promises") + " missed";
        return title() + ": " + open() + " open, " + missed;
    }

    /** What it is about. */
    public String title() {
        return "Amends" + (digest.domain() == null ? "" : " " + digest.domain()) + ", " + DAY.format(digest.day());
    }

    /** How many incidents are open. */
    public String open() {
        return digest.open().size() + (digest.isMoreOpen() ? " and more" : "");
    }

    /** How promises were kept yesterday. */
    public String kept() {
        Digest.Kept kept = digest.kept();
        return kept.promised() == 0
                ? "No promise was due."
                : kept.kept() + " of " + count(kept.promised(), "promise", "promises") + " kept, " + kept.insideTarget()
                        + " of them inside the target; " + kept.missed() + " missed.";
    }

    /** How a budget stands. */
    public String budget(BudgetState state) {
        return state.spent() + " of " + state.account().budget().goodwill() + " spent since "
                + state.account().start() + ", " + state.reserved() + " reserved"
                + (state.isDegraded() ? "; gestures give way to cheaper ones" : "");
    }

    /** How an incident stands. */
    public String standing(CaseHead head) {
        String answered = head.acknowledged() ? "" : "nobody answered; ";
        return answered
                + (head.dueAt() == null ? "no promise lies ahead" : "due " + time(head.dueAt()))
                + (head.status() == CaseHead.Status.PAUSED ? "; paused" : "");
    }

    /** What somebody wants to give. */
    public String wanted(Reservation reservation) {
        return reservation.remedy()
                + (reservation.cost() == null ? "" : " at a cost of " + reservation.cost())
                + ", asked for by " + reservation.by() + ", until " + time(reservation.expiresAt());
    }

    /** What became of webhooks. */
    public String dead() {
        return count(digest.deadDeliveries(), "delivery", "deliveries") + " could not be made and can be sent again.";
    }

    private String time(Instant instant) {
        ZoneId zone = digest.zone();
        return MINUTE.format(instant.atZone(zone));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** The mail as HTML. */
    public String html() {
        return Templates.html().render("digest/mail.jte", Map.of("digest", digest, "words", this));
    }

    /** The mail as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(title()).append("\n\n");
        text.append("Promises of yesterday\n  ").append(kept()).append("\n\n");
        part(
                text,
                "Open incidents (" + open() + ")",
                digest.open().stream()
                        .map(one -> one.id() + " (" + one.kind() + "): " + standing(one))
                        .toList());
        part(
                text,
                "Budgets",
                digest.budgets().stream()
                        .map(one -> one.account().domain() + ": " + budget(one))
                        .toList());
        part(
                text,
                "Waiting for an approval",
                digest.approvals().stream()
                        .map(one -> one.incidentId() + ": " + wanted(one))
                        .toList());
        if (digest.deadDeliveries() > 0) {
            part(text, "Webhooks", List.of(dead()));
        }
        return text.toString().strip() + '\n';
    }

    private static void part(StringBuilder text, String title, List<String> lines) {
        text.append(title).append('\n');
        if (lines.isEmpty()) {
            text.append("  None.\n");
        }
        for (String line : lines) {
            // Whoever names an incident must not lay out the mail.
            text.append("  - ").append(line.replaceAll("\\p{Cntrl}", " ")).append('\n');
        }
        text.append('\n');
    }
}
