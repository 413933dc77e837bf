package amends.wire;

import amends.casework.CaseHead;
import amends.casework.News;
import amends.ledger.Reservation;
import amends.outward.Outbox;
import amends.reports.PromiseClock;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** Writes what others are told as JSON, on one line. */
final class NewsWriter {

    private NewsWriter() {}

    static String text(News news) {
        return new String(
                LedgerWriter.Bytes.of(json -> {
                    json.writeStartObject();
                    subject(news.subject(), json);
                    if (news instanceof News.OfCase about) {
                        standing(about.head(), json);
                    }
                    if (news instanceof News.Decided decided) {
                        json.writeStringField("cause", decided.cause().name().toLowerCase(Locale.ROOT));
                        json.writeFieldName("plan");
                        PlanWriter.write(decided.plan(), decided.head().decisionId(), json);
                    } else if (news instanceof News.Missed missed) {
                        clock(missed.clock(), json);
                    } else if (news instanceof News.Wanted wanted) {
                        reservation(wanted.reservation(), json);
                    }
                    json.writeEndObject();
                }),
                StandardCharsets.UTF_8);
    }

    private static void subject(Outbox.Subject subject, JsonGenerator json) throws IOException {
        json.writeStringField("incident", subject.incidentId());
        json.writeStringField("kind", subject.kind());
        json.writeStringField("domain", subject.domain());
    }

    private static void standing(CaseHead head, JsonGenerator json) throws IOException {
        json.writeNumberField("version", head.version());
        json.writeStringField("status", head.status().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("acknowledged", head.acknowledged());
        instant("openedAt", head.openedAt(), json);
        instant("resolvedAt", head.resolvedAt(), json);
        if (head.decisionId() != null) {
            json.writeStringField("decisionId", head.decisionId());
        }
    }

    private static void clock(PromiseClock clock, JsonGenerator json) throws IOException {
        json.writeStringField("promise", clock.promise().wireName());
        instant("startedAt", clock.startedAt(), json);
        instant("targetAt", clock.targetAt(), json);
        instant("dueAt", clock.dueAt(), json);
        instant("metAt", clock.metAt(), json);
    }

    private static void reservation(Reservation reservation, JsonGenerator json) throws IOException {
        json.writeStringField("reservation", reservation.id());
        json.writeStringField("remedy", reservation.remedy());
        LedgerWriter.money(json, "amount", reservation.amount());
        LedgerWriter.money(json, "cost", reservation.cost());
        json.writeStringField("by", reservation.by());
        instant("expiresAt", reservation.expiresAt(), json);
    }

    private static void instant(String field, Instant instant, JsonGenerator json) throws IOException {
        if (instant != null) {
            json.writeStringField(field, instant.toString());
        }
    }
}
