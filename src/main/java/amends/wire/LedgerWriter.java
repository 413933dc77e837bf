package amends.wire;

import amends.casework.CaseLedger;
import amends.ledger.LedgerEntry;
import amends.ledger.Reservation;
import amends.money.Money;
import amends.recommendation.Recommendation.Compensate;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes what was given, reserved and is owed as JSON. */
public final class LedgerWriter {

    private LedgerWriter() {}

    /**
     * A page of entries.
     *
     * @param next where the next page begins, or null where there is none
     */
    public static byte[] entries(List<LedgerEntry> entries, String next) {
        return Bytes.of(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("entries");
            for (LedgerEntry entry : entries) {
                entry(entry, true, json);
            }
            json.writeEndArray();
            text(json, "next", next);
            json.writeEndObject();
        });
    }

    /**
     * A page of reservations.
     *
     * @param now how they stand then
     * @param next where the next page begins, or null where there is none
     */
    public static byte[] reservations(String field, List<Reservation> reservations, Instant now, String next) {
        return Bytes.of(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart(field);
            for (Reservation reservation : reservations) {
                reservation(reservation, now, json);
            }
            json.writeEndArray();
            text(json, "next", next);
            json.writeEndObject();
        });
    }

    /** One reservation, as it stands at an instant. */
    public static byte[] reservation(Reservation reservation, Instant now) {
        return Bytes.of(json -> reservation(reservation, now, json));
    }

    /** Writes the ledger of one incident as a value. */
    static void ledger(CaseLedger ledger, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("given");
        for (LedgerEntry entry : ledger.given()) {
            entry(entry, false, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("owed");
        for (Compensate owed : ledger.owed()) {
            json.writeStartObject();
            json.writeStringField("remedy", owed.name());
            money(json, "amount", owed.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("reserved");
        for (Reservation reservation : ledger.reserved()) {
            reservation(reservation, reservation.at(), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void entry(LedgerEntry entry, boolean withIncident, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        if (withIncident) {
            json.writeStringField("incident", entry.incidentId());
            json.writeStringField("kind", entry.kind());
            text(json, "customer", entry.customerId());
        }
        json.writeStringField("remedy", entry.remedy());
        json.writeStringField("basis", entry.basis().wireName());
        money(json, "amount", entry.amount());
        money(json, "cost", entry.cost());
        json.writeStringField("at", entry.at().toString());
        text(json, "by", entry.by());
        text(json, "approver", entry.approver());
        text(json, "event", entry.eventId());
        text(json, "reservation", entry.reservationId());
        text(json, "reverses", entry.reverses());
        json.writeEndObject();
    }

    private static void reservation(Reservation reservation, Instant now, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", reservation.id());
        json.writeStringField("incident", reservation.incidentId());
        json.writeStringField("remedy", reservation.remedy());
        json.writeStringField("state", reservation.stateAt(now).name().toLowerCase(Locale.ROOT));
        money(json, "amount", reservation.amount());
        money(json, "cost", reservation.cost());
        json.writeStringField("by", reservation.by());
        json.writeStringField("at", reservation.at().toString());
        json.writeStringField("expiresAt", reservation.expiresAt().toString());
        text(json, "approver", reservation.approver());
        if (reservation.approvedAt() != null) {
            json.writeStringField("approvedAt", reservation.approvedAt().toString());
        }
        json.writeEndObject();
    }

    /** Writes money as a field, where there is any. */
    static void money(JsonGenerator json, String field, Money money) throws IOException {
        if (money != null) {
            json.writeObjectFieldStart(field);
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String field, String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    /** Makes bytes of what is written. */
    static final class Bytes {

        private Bytes() {}

        /** Writes something. */
        interface Writing {
            void to(JsonGenerator json) throws IOException;
        }

        static byte[] of(Writing writing) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
                writing.to(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
