package amends.wire;

import amends.casework.Happening;
import amends.casework.OverrideReason;
import amends.incident.Action;
import amends.money.Money;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** Reads what each type of event has besides its type. */
final class HappeningFields {

    private static final String AN_INSTANT = "an instant such as 2026-11-22T19:31:00Z";
    private static final long MOST_MINUTES = 525_600;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 4_000;

    private final Problems problems;
    private final Values values;
    private final Part part;
    private final Instant at;

    /** @param at what minutes count from */
    HappeningFields(Problems problems, Values values, Part part, Instant at) {
        this.problems = problems;
        this.values = values;
        this.part = part;
        this.at = at;
    }

    /** The fields of a type. */
    static List<String> keys(Happening.Type type) {
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

    /** What happened, or null where there are problems. */
    Happening read(Happening.Type type) {
        return switch (type) {
            case ACKNOWLEDGED, STATUS_SENT, ASKED, FOLLOWED_UP -> message(type);
            case REMEDY_GIVEN -> given();
            case REMEDY_DECLINED -> declined();
            case OVERRIDDEN -> overridden();
            case SNOOZED -> snoozed();
            case UNDONE -> {
                String event = required("event", "the id of the event that is taken back");
                yield event == null ? null : new Happening.Undone(event);
            }
            case ESTIMATED -> {
                Instant expectedAt = instant("expectedAt", true);
                yield expectedAt == null ? null : new Happening.Estimated(expectedAt);
            }
            case PAUSED -> new Happening.Paused(words("reason"));
            case RESUMED -> new Happening.Resumed();
            case ESCALATED -> {
                String role = required("role", "the role that was brought in");
                yield role == null ? null : new Happening.Escalated(role);
            }
            case RESOLVED -> new Happening.Resolved();
            case REOPENED -> new Happening.Reopened(words("reason"));
            case CUSTOMER_REPLIED -> {
                String text = required("text", "what the customer said", LONGEST_TEXT);
                yield text == null ? null : new Happening.CustomerReplied(text);
            }
            case OUTCOME -> outcome();
        };
    }

    private Happening message(Happening.Type type) {
        if (type == Happening.Type.ACKNOWLEDGED) {
            // Left out, it is the one that is recommended.
            return new Happening.Acknowledged(optional("message"), instant("expectedAt", false), nextUpdate());
        }
        String message = required("message", "the message's name, as it was recommended");
        if (type == Happening.Type.STATUS_SENT) {
            Instant expectedAt = instant("expectedAt", false);
            Instant next = nextUpdate();
            return message == null ? null : new Happening.StatusSent(message, expectedAt, next);
        }
        if (message == null) {
            return null;
        }
        return type == Happening.Type.ASKED ? new Happening.Asked(message) : new Happening.FollowedUp(message);
    }

    /** By when the next message was promised, as an instant or in minutes from this one. */
    private Instant nextUpdate() {
        return either("nextUpdateAt", "nextUpdateMinutes");
    }

    private Happening snoozed() {
        if (part.get("minutes") == null && part.required("until", AN_INSTANT) == null) {
            return null;
        }
        Instant until = either("until", "minutes");
        return until == null ? null : new Happening.Snoozed(until);
    }

    /** An instant that can be stated in minutes from this one too; null where it is not stated. */
    private Instant either(String instantKey, String minutesKey) {
        Instant instant = instant(instantKey, false);
        JsonNode minutesNode = part.get(minutesKey);
        if (minutesNode == null) {
            return instant;
        }
        if (part.get(instantKey) != null) {
            problems.add(part.at(minutesKey), instantKey + " says it too; state one of the two");
            return null;
        }
        Long minutes = values.whole(minutesNode, part.at(minutesKey), 1, MOST_MINUTES);
        return minutes == null ? null : at.plusSeconds(minutes * 60);
    }

    private Happening given() {
        String remedy = required("remedy", "the remedy's or scheme's name");
        JsonNode amountNode = part.get("amount");
        Money amount =
                amountNode == null ? null : new MoneyReader(problems, values).read(amountNode, part.at("amount"));
        String approver = optional("approver");
        String reservation = optional("reservation");
        return remedy == null ? null : new Happening.RemedyGiven(remedy, amount, approver, reservation);
    }

    private Happening declined() {
        String remedy = required("remedy", "the remedy's name");
        String reason = words("reason");
        return remedy == null ? null : new Happening.RemedyDeclined(remedy, reason);
    }

    private Happening overridden() {
        JsonNode actionNode = part.required("action", Values.oneOf(Action.wireNames()));
        String action = actionNode == null ? null : values.oneOf(actionNode, part.at("action"), Action.wireNames());
        String name = required("name", "the message, remedy or role that was recommended");
        String did = required("did", "what was done instead, in words", LONGEST_TEXT);
        String reason =
                required("reason", Values.oneOf(OverrideReason.wireNames()) + ", or the reason in words", LONGEST_TEXT);
        return action == null || name == null || did == null || reason == null
                ? null
                : new Happening.Overridden(Action.named(action).orElseThrow(), name, did, reason);
    }

    private Happening outcome() {
        JsonNode ratingNode = part.get("rating");
        Long rating = ratingNode == null ? null : values.whole(ratingNode, part.at("rating"), 1, 5);
        String comment = words("comment");
        String preferred = optional("preferred");
        boolean silent = part.get("comment") == null && part.get("preferred") == null;
        if (ratingNode == null && silent) {
            problems.missing(Spot.REQUEST, "says nothing", "at least one of rating, comment, preferred");
        }
        return rating == null && comment == null && preferred == null
                ? null
                : new Happening.OutcomeTold(rating == null ? null : rating.intValue(), comment, preferred);
    }

    private String required(String key, String expected) {
        return required(key, expected, LONGEST_NAME);
    }

    private String required(String key, String expected, int longest) {
        JsonNode node = part.required(key, expected);
        return node == null ? null : values.name(node, part.at(key), longest);
    }

    private String optional(String key) {
        JsonNode node = part.get(key);
        return node == null ? null : values.name(node, part.at(key), LONGEST_NAME);
    }

    private String words(String key) {
        JsonNode node = part.get(key);
        return node == null ? null : values.name(node, part.at(key), LONGEST_TEXT);
    }

    private Instant instant(String key, boolean needed) {
        JsonNode node = needed ? part.required(key, AN_INSTANT) : part.get(key);
        return node == null ? null : values.instant(node, part.at(key));
    }
}
