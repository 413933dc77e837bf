package amends.wire;

import amends.casework.News;
import amends.casework.Notation;
import amends.incident.LedgerSnapshot;
import amends.incident.Situation;
import amends.policy.PolicySet;
import amends.recommendation.Plan;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Situations and plans as JSON: {@code {"request": …, "ledger": …}}, the request as callers write it; {@code asOf} beside it
 * where the request need not say it.
 */
public final class CaseNotation implements Notation {

    /** The instant that a request asked for, which need not say one. */
    private static final String AS_OF = "asOf";

    /** Whether the ledger could not be read, so that limits and budgets were not judged. */
    private static final String UNREAD = "ledgerUnread";

    /** May stand before a request, and nowhere within JSON. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int OVERHEAD = 256;

    /** What is kept of an incident when its customer is erased. */
    private static final List<String> IMPERSONAL =
            List.of("kind", "openedAt", "dueAt", "expectedAt", "severity", "controllable", "orderValue", "currency");

    @Override
    public String text(Situation situation, Instant asOf) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = StrictJson.factory().createGenerator(text)) {
            json.writeStartObject();
            json.writeFieldName("request");
            SituationWriter.write(situation, asOf, json);
            if (!situation.ledger().equals(LedgerSnapshot.EMPTY)) {
                json.writeFieldName("ledger");
                ledger(situation.ledger(), json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public String asked(String request, LedgerSnapshot ledger, Instant asOf) {
        // The request goes in as it came: to write it anew would take longer than to evaluate it.
        StringWriter text = new StringWriter(request.length() + OVERHEAD);
        try (JsonGenerator json = StrictJson.factory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField(AS_OF, asOf.toString());
            json.writeFieldName("request");
            json.writeRawValue(request.startsWith(BYTE_ORDER_MARK) ? request.substring(1) : request);
            if (ledger == null) {
                json.writeBooleanField(UNREAD, true);
            } else if (!ledger.equals(LedgerSnapshot.EMPTY)) {
                json.writeFieldName("ledger");
                ledger(ledger, json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public boolean isJudged(String text) {
        return !StrictJson.read(text.getBytes(StandardCharsets.UTF_8))
                .path(UNREAD)
                .asBoolean();
    }

    /**
     * What a text says.
     *
     * @param judged whether limits and budgets were judged
     */
    record Stored(Situation situation, boolean judged) {}

    /** What {@link #situation} and {@link #isJudged} say, read once. */
    Stored stored(PolicySet policies, String text) {
        JsonNode stored = StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
        return new Stored(situation(policies, stored), !stored.path(UNREAD).asBoolean());
    }

    @Override
    public Situation situation(PolicySet policies, String text) {
        return situation(policies, StrictJson.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Situation situation(PolicySet policies, JsonNode stored) {
        JsonNode request = stored.get("request");
        // A promise goes on by the calendar that it was made with, even if no calendar of that name is left.
        Set<String> calendars = new HashSet<>(policies.library().calendars().keySet());
        request.path("promises")
                .forEach(promise -> calendars.add(promise.path("calendar").asText()));
        return new EvaluationReader(policies, calendars)
                .read(
                        request,
                        stored.has(AS_OF) ? Instant.parse(stored.get(AS_OF).textValue()) : Instant.EPOCH)
                .situation()
                .withLedger(LedgerReader.read(stored.get("ledger")));
    }

    @Override
    public String withoutPerson(String text) {
        ObjectNode stored = (ObjectNode) StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
        stored.retain("request");
        ObjectNode request = (ObjectNode) stored.get("request");
        request.retain("incident", "promises");
        ((ObjectNode) request.get("incident")).retain(IMPERSONAL);
        return stored.toString();
    }

    @Override
    public String text(Plan plan, String decisionId) {
        return new String(PlanWriter.bytes(plan, decisionId), StandardCharsets.UTF_8);
    }

    @Override
    public String text(News news) {
        return NewsWriter.text(news);
    }

    private static void ledger(LedgerSnapshot ledger, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("given");
        for (LedgerSnapshot.Given given : ledger.given()) {
            json.writeStartObject();
            json.writeStringField("remedy", given.remedy());
            json.writeStringField("at", given.at().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (ledger.spent() != null) {
            json.writeObjectFieldStart("spent");
            json.writeStringField("amount", ledger.spent().amount().toPlainString());
            json.writeStringField("currency", ledger.spent().currency().getCurrencyCode());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
