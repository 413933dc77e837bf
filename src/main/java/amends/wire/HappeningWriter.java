package amends.wire;

import amends.casework.Happening;
import amends.incident.Action;
import amends.money.Money;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Writes what happened to an incident: what {@link HappeningReader} reads back as the same. */
public final class HappeningWriter {

    private HappeningWriter() {}

    /** An object with the type and what the type has. */
    public static String text(Happening happening) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = StrictJson.factory().createGenerator(text)) {
            json.writeStartObject();
            write(happening, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes the type and what the type has into an object.
     *
     * @throws IOException from the generator
     */
    public static void write(Happening happening, JsonGenerator json) throws IOException {
        json.writeStringField("type", happening.type());
        if (happening instanceof Happening.Acknowledged told) {
            message(json, told.message(), told.expectedAt(), told.nextUpdateAt());
        } else if (happening instanceof Happening.StatusSent told) {
            message(json, told.message(), told.expectedAt(), told.nextUpdateAt());
        } else if (happening instanceof Happening.Asked asked) {
            message(json, asked.message(), null, null);
        } else if (happening instanceof Happening.FollowedUp followed) {
            message(json, followed.message(), null, null);
        } else if (happening instanceof Happening.RemedyGiven given) {
            given(json, given);
        } else if (happening instanceof Happening.RemedyDeclined declined) {
            text(json, "remedy", declined.remedy());
            text(json, "reason", declined.reason());
        } else if (happening instanceof Happening.Overridden overridden) {
            overridden(json, overridden.action(), overridden);
        } else if (happening instanceof Happening.Snoozed snoozed) {
            instant(json, "until", snoozed.until());
        } else if (happening instanceof Happening.Undone undone) {
            text(json, "event", undone.event());
        } else if (happening instanceof Happening.Estimated estimated) {
            instant(json, "expectedAt", estimated.expectedAt());
        } else if (happening instanceof Happening.Paused paused) {
            text(json, "reason", paused.reason());
        } else if (happening instanceof Happening.Escalated escalated) {
            text(json, "role", escalated.role());
        } else if (happening instanceof Happening.Reopened reopened) {
            text(json, "reason", reopened.reason());
        } else if (happening instanceof Happening.CustomerReplied replied) {
            text(json, "text", replied.text());
        } else if (happening instanceof Happening.OutcomeTold outcome) {
            outcome(json, outcome);
        }
    }

    private static void message(JsonGenerator json, String name, Instant expectedAt, Instant nextUpdateAt)
            throws IOException {
        text(json, "message", name);
        instant(json, "expectedAt", expectedAt);
        instant(json, "nextUpdateAt", nextUpdateAt);
    }

    private static void given(JsonGenerator json, Happening.RemedyGiven given) throws IOException {
        text(json, "remedy", given.remedy());
        Money amount = given.amount();
        if (amount != null) {
            json.writeObjectFieldStart("amount");
            json.writeStringField("amount", amount.amount().toPlainString());
            json.writeStringField("currency", amount.currency().getCurrencyCode());
            json.writeEndObject();
        }
        text(json, "approver", given.approver());
        text(json, "reservation", given.reservation());
    }

    private static void overridden(JsonGenerator json, Action action, Happening.Overridden what) throws IOException {
        text(json, "action", action.wireName());
        text(json, "name", what.name());
        text(json, "did", what.did());
        text(json, "reason", what.reason());
    }

    private static void outcome(JsonGenerator json, Happening.OutcomeTold outcome) throws IOException {
        if (outcome.rating() != null) {
            json.writeNumberField("rating", outcome.rating());
        }
        text(json, "comment", outcome.comment());
        text(json, "preferred", outcome.preferred());
    }

    private static void text(JsonGenerator json, String field, String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static void instant(JsonGenerator json, String field, Instant value) throws IOException {
        text(json, field, value == null ? null : value.toString());
    }
}
