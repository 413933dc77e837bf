package amends.http.openapi;

import static amends.http.openapi.Schemas.about;
import static amends.http.openapi.Schemas.instant;
import static amends.http.openapi.Schemas.money;
import static amends.http.openapi.Schemas.name;
import static amends.http.openapi.Schemas.node;
import static amends.http.openapi.Schemas.object;
import static amends.http.openapi.Schemas.oneOf;
import static amends.http.openapi.Schemas.ref;
import static amends.http.openapi.Schemas.text;
import static amends.http.openapi.Schemas.whole;

import amends.casework.Happening;
import amends.http.openapi.Schemas.Members;
import amends.incident.Action;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What happens to incidents that are kept: each type of event as it is sent, and events as they are told. */
final class EventSchemas {

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final long MOST_MINUTES = 525_600;

    private EventSchemas() {}

    static void put(Map<String, ObjectNode> all) {
        ObjectNode sent = about("What was done or has happened.", node());
        ArrayNode either = sent.putArray("oneOf");
        ObjectNode mapping =
                sent.putObject("discriminator").put("propertyName", "type").putObject("mapping");
        all.put("NewEvent", sent);
        for (Happening.Type type : Happening.Type.values()) {
            String name = "event." + type.wireName();
            either.add(ref(name));
            mapping.put(type.wireName(), Schemas.PLACE + name);
            all.put(name, fields(type, begun(type)).strict());
        }
        all.put("Event", told());
    }

    private static Members begun(Happening.Type type) {
        return object().must(oneOf(type.wireName()), "type")
                .may(about("The sender's own id: the event sent again is taken once.", name(LONGEST_ID)), "id")
                .may(about("Who did it or saw it.", name(LONGEST_ID)), "by")
                .may(about("When; now if left out.", instant()), "at");
    }

    private static Members fields(Happening.Type type, Members event) {
        ObjectNode name = name(LONGEST_NAME);
        ObjectNode words = name(LONGEST_TEXT);
        return switch (type) {
            case ACKNOWLEDGED ->
                update(event.may(
                        about("The message's name; the one that is recommended if left out.", name.deepCopy()),
                        "message"));
            case STATUS_SENT -> update(event.must(name, "message"));
            case ASKED, FOLLOWED_UP -> event.must(name, "message");
            case REMEDY_GIVEN ->
                event.must(name, "remedy").may(money(), "amount").may(name, "approver", "reservation");
            case REMEDY_DECLINED -> event.must(name, "remedy").may(words, "reason");
            case OVERRIDDEN ->
                event.must(oneOf(Action.wireNames()), "action")
                        .must(name, "name")
                        .must(words, "did", "reason");
            case SNOOZED -> event.may(instant(), "until").may(whole(1, MOST_MINUTES), "minutes");
            case UNDONE -> event.must(about("The id of the event that is taken back.", name), "event");
            case ESTIMATED -> event.must(instant(), "expectedAt");
            case PAUSED, REOPENED -> event.may(words, "reason");
            case ESCALATED -> event.must(name, "role");
            case RESOLVED, RESUMED -> event;
            case CUSTOMER_REPLIED -> event.must(words, "text");
            case OUTCOME ->
                event.may(whole(1, 5).put("format", "int32"), "rating")
                        .may(words, "comment")
                        .may(name, "preferred");
        };
    }

    private static Members update(Members event) {
        return event.may(about("The estimate that it told.", instant()), "expectedAt")
                .may(about("By when it promised the next message.", instant()), "nextUpdateAt")
                .may(about("The same in minutes; not both.", whole(1, MOST_MINUTES)), "nextUpdateMinutes");
    }

    private static ObjectNode told() {
        return object("Something that happened, with what its type has.")
                .must(Schemas.count(), "seq")
                .must(text(), "id")
                .may(text(), "by")
                .must(instant(), "at", "recordedAt")
                .must(oneOf(Happening.Type.wireNames()), "type")
                .may(text(), "message", "remedy", "approver", "reservation", "reason", "action", "name", "did")
                .may(text(), "event", "role", "text", "comment", "preferred")
                .may(instant(), "expectedAt", "nextUpdateAt", "until")
                .may(money(), "amount")
                .may(whole(1, 5), "rating")
                .told();
    }
}
