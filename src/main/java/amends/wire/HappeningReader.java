package amends.wire;

import amends.casework.Happening;
import amends.casework.NewEvent;
import amends.casework.OverrideReason;
import amends.incident.Action;
import amends.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what happened to an incident, strictly: {@code {"type": "statusSent", "message": "late-meal.update"}}. */
public final class HappeningReader {

    private static final List<String> EVENT_KEYS = List.of("type", "id", "by", "at");
    private static final List<String> TYPES = Happening.Type.wireNames();
    private static final long MOST_MINUTES = 525_600;
    private static final int LONGEST_ID = 128;

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final Instant now;

    private HappeningReader(Instant now) {
        this.now = now;
    }

    /**
     * Reads an event.
     *
     * @param body JSON in UTF-8
     * @param now what minutes count from
     * @throws MalformedBodyException where the body is not JSON
     * @throws amends.incident.SituationException where the event is wrong, with every problem
     */
    public static NewEvent read(byte[] body, Instant now) {
        return new HappeningReader(now.truncatedTo(ChronoUnit.SECONDS)).event(StrictJson.read(body));
    }

    /** Reads what {@link HappeningWriter} wrote. */
    public static Happening stored(String text) {
        HappeningReader reader = new HappeningReader(Instant.EPOCH);
        Happening read =
                reader.happening(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)), List.of("type"), null);
        reader.problems.throwIfAny();
        return read;
    }

    private NewEvent event(JsonNode body) {
        if (!body.isObject()) {
            problems.wrongType(Spot.REQUEST, "an object with type and what the type has", body);
            problems.throwIfAny();
        }
        String id = name(body, "id", LONGEST_ID);
        String by = name(body, "by", LONGEST_ID);
        JsonNode atNode = body.get("at");
        Instant at = atNode == null ? null : values.instant(atNode, Spot.REQUEST.at("at"));
        Happening what = happening(body, EVENT_KEYS, at);
        problems.throwIfAny();
        return new NewEvent(id, by, at, what);
    }

    private String name(JsonNode body, String key, int longest) {
        JsonNode node = body.get(key);
        String name = node == null ? null : values.name(node, Spot.REQUEST.at(key));
        if (name != null && name.length() > longest) {
            problems.add(Spot.REQUEST.at(key), "is longer than " + longest + " characters");
        }
        return name;
    }

    /** What happened, or null where there are problems. */
    private Happening happening(JsonNode body, List<String> outside, Instant at) {
        JsonNode typeNode = body.get("type");
        if (typeNode == null) {
            problems.missing(Spot.REQUEST.at("type"), "is required", Values.oneOf(TYPES));
            return null;
        }
        String name = values.oneOf(typeNode, Spot.REQUEST.at("type"), TYPES);
        if (name == null) {
            return null;
        }
        Happening.Type type = Arrays.stream(Happening.Type.values())
                .filter(one -> one.wireName().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> keys = new ArrayList<>(outside);
        keys.addAll(keys(type));
        Part part = Part.of(body, Spot.REQUEST, problems, keys);
        return part == null ? null : read(type, part, at == null ? now : at);
    }

    private static List<String> keys(Happening.Type type) {
        return switch (type) {
            case ACKNOWLEDGED, STATUS_SENT -> List.of("message", "expectedAt", "nextUpdateAt", "nextUpdateMinutes");
            case ASKED, FOLLOWED_UP -> List.of("message");
            case REMEDY_GIVEN -> List.of("remedy", "amount", "approver", "reservation");
            case REMEDY_DECLINED -> List.of("remedy", "reason");
            case OVERRIDDEN -> List.of("action", "name", "did", "reason");
            case SNOOZED -> List.of("until", "minutes");
            case UNDONE -> List.of("event");
            case ESTIMATED -> List.of("expectedAt");
            case PAUSED, REOPENED -> List.of("reason");
            case ESCALATED -> List.of("role");
            case RESOLVED, RESUMED -> List.of();
            case CUSTOMER_REPLIED -> List.of("text");
            case OUTCOME -> List.of("rating", "comment", "preferred");
        };
    }

    private Happening read(Happening.Type type, Part part, Instant at) {
        Happening read = switch (type) {
            case ACKNOWLEDGED -> acknowledged(part, at);
            case STATUS_SENT -> status(part, at);
            case ASKED -> {
                String message = required(part, "message", "the message's name");
                yield message == null ? null : new Happening.Asked(message);
            }
            case FOLLOWED_UP -> {
                String message = required(part, "message", "the message's name");
                yield message == null ? null : new Happening.FollowedUp(message);
            }
            case REMEDY_GIVEN -> given(part);
            case REMEDY_DECLINED -> {
                String remedy = required(part, "remedy", "the remedy's name");
                String reason = optional(part, "reason");
                yield remedy == null ? null : new Happening.RemedyDeclined(remedy, reason);
            }
            case OVERRIDDEN -> overridden(part);
            case SNOOZED -> snoozed(part);
            case UNDONE -> {
                String event = required(part, "event", "the id of the event that is taken back");
                yield event == null ? null : new Happening.Undone(event);
            }
            case ESTIMATED -> {
                Instant expectedAt = instant(part, "expectedAt", true);
                yield expectedAt == null ? null : new Happening.Estimated(expectedAt);
            }
            case PAUSED -> new Happening.Paused(optional(part, "reason"));
            case RESUMED -> new Happening.Resumed();
            case ESCALATED -> {
                String role = required(part, "role", "the role that was brought in");
                yield role == null ? null : new Happening.Escalated(role);
            }
            case RESOLVED -> new Happening.Resolved();
            case REOPENED -> new Happening.Reopened(optional(part, "reason"));
            case CUSTOMER_REPLIED -> {
                String text = required(part, "text", "what the customer said");
                yield text == null ? null : new Happening.CustomerReplied(text);
            }
            case OUTCOME -> outcome(part);
        };
        return read;
    }

    private Happening acknowledged(Part part, Instant at) {
        String message = required(part, "message", "the message's name, as it was recommended");
        Instant expectedAt = instant(part, "expectedAt", false);
        Instant next = nextUpdate(part, at);
        return message == null ? null : new Happening.Acknowledged(message, expectedAt, next);
    }

    private Happening status(Part part, Instant at) {
        String message = required(part, "message", "the message's name, as it was recommended");
        Instant expectedAt = instant(part, "expectedAt", false);
        Instant next = nextUpdate(part, at);
        return message == null ? null : new Happening.StatusSent(message, expectedAt, next);
    }

    /** By when the next message was promised, as an instant or in minutes from this one. */
    private Instant nextUpdate(Part part, Instant at) {
        Instant next = instant(part, "nextUpdateAt", false);
        JsonNode minutesNode = part.get("nextUpdateMinutes");
        if (minutesNode == null) {
            return next;
        }
        if (next != null) {
            problems.add(part.at("nextUpdateMinutes"), "nextUpdateAt says it too; state one of the two");
            return null;
        }
        Long minutes = values.whole(minutesNode, part.at("nextUpdateMinutes"), 1, MOST_MINUTES);
        return minutes == null ? null : at.plusSeconds(minutes * 60);
    }

    private Happening given(Part part) {
        String remedy = required(part, "remedy", "the remedy's or scheme's name");
        JsonNode amountNode = part.get("amount");
        Money amount =
                amountNode == null ? null : new MoneyReader(problems, values).read(amountNode, part.at("amount"));
        String approver = optional(part, "approver");
        String reservation = optional(part, "reservation");
        return remedy == null ? null : new Happening.RemedyGiven(remedy, amount, approver, reservation);
    }

    private Happening overridden(Part part) {
        JsonNode actionNode = part.required("action", Values.oneOf(Action.wireNames()));
        String actionName = actionNode == null ? null : values.oneOf(actionNode, part.at("action"), Action.wireNames());
        String name = required(part, "name", "the message, remedy or role that was recommended");
        String did = required(part, "did", "what was done instead, in words");
        String reason = required(part, "reason", Values.oneOf(OverrideReason.wireNames()) + ", or the reason in words");
        return actionName == null || name == null || did == null || reason == null
                ? null
                : new Happening.Overridden(Action.named(actionName).orElseThrow(), name, did, reason);
    }

    private Happening snoozed(Part part) {
        JsonNode minutesNode = part.get("minutes");
        if (minutesNode == null) {
            Instant until = instant(part, "until", true);
            return until == null ? null : new Happening.Snoozed(until);
        }
        if (part.get("until") != null) {
            problems.add(part.at("minutes"), "until says it too; state one of the two");
            return null;
        }
        Long minutes = values.whole(minutesNode, part.at("minutes"), 1, MOST_MINUTES);
        return minutes == null ? null : new Happening.Snoozed(now.plusSeconds(minutes * 60));
    }

    private Happening outcome(Part part) {
        JsonNode ratingNode = part.get("rating");
        Long rating = ratingNode == null ? null : values.whole(ratingNode, part.at("rating"), 1, 5);
        String comment = optional(part, "comment");
        String preferred = optional(part, "preferred");
        if (rating == null && comment == null && preferred == null) {
            problems.missing(Spot.REQUEST, "says nothing", "at least one of rating, comment, preferred");
            return null;
        }
        return new Happening.OutcomeTold(rating == null ? null : rating.intValue(), comment, preferred);
    }

    private String required(Part part, String key, String expected) {
        JsonNode node = part.required(key, expected);
        return node == null ? null : values.name(node, part.at(key));
    }

    private String optional(Part part, String key) {
        JsonNode node = part.get(key);
        return node == null ? null : values.name(node, part.at(key));
    }

    private Instant instant(Part part, String key, boolean needed) {
        JsonNode node = needed ? part.required(key, "an instant such as 2026-11-22T19:31:00Z") : part.get(key);
        return node == null ? null : values.instant(node, part.at(key));
    }
}
