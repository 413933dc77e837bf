package amends.wire;

import amends.incident.Action;
import amends.incident.Pause;
import amends.incident.PromiseMade;
import amends.incident.SetAside;
import amends.incident.Taken;
import amends.money.Money;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what has happened about an incident: taken, pauses, reopenings, promises made. */
final class HistoryReader {

    private static final int MAX_TAKEN = 2_000;
    private static final int MAX_PAUSES = 1_000;
    private static final int MAX_REOPENINGS = 1_000;
    private static final long MAX_WORKING_DAYS = 3_660;

    private static final List<String> TAKEN_KEYS =
            List.of("action", "name", "at", "amount", "expectedAt", "nextUpdateAt");
    private static final List<String> SET_ASIDE_KEYS = List.of("action", "name", "at", "reason");
    private static final List<String> PAUSE_KEYS = List.of("from", "to");
    private static final List<String> PROMISE_KEYS = List.of("promise", "within", "target", "unit", "calendar");
    private static final List<String> SORTS = List.of(
            PromiseSort.FIRST_RESPONSE.wireName(), PromiseSort.NEXT_UPDATE.wireName(), PromiseSort.RESOLVE.wireName());
    private static final String ONE_SORT = Values.oneOf(SORTS);
    private static final List<String> ACTIONS = Action.wireNames();
    private static final String ONE_ACTION = Values.oneOf(ACTIONS);
    private static final List<String> UNITS = List.of("minutes", "workingDays");

    private final Problems problems;
    private final Values values;
    private final Collection<String> calendars;
    private final List<Time> times = new ArrayList<>();

    HistoryReader(Problems problems, Values values, Collection<String> calendars) {
        this.problems = problems;
        this.values = values;
        this.calendars = calendars;
    }

    /**
     * An instant that was read, to be held against asOf.
     *
     * @param past whether it must not be later than asOf
     */
    record Time(Spot at, Instant instant, boolean past) {}

    /** Every instant that was read. */
    List<Time> times() {
        return times;
    }

    /** What was taken, or null where that is left out. */
    List<Taken> taken(JsonNode node, Spot at) {
        return node == null ? null : list(node, at, MAX_TAKEN, this::oneTaken);
    }

    /** What somebody decided against. */
    List<SetAside> setAside(JsonNode node, Spot at) {
        return node == null ? List.of() : list(node, at, MAX_TAKEN, this::oneSetAside);
    }

    List<Pause> pauses(JsonNode node, Spot at) {
        return node == null ? List.of() : list(node, at, MAX_PAUSES, this::pause);
    }

    List<Instant> reopenings(JsonNode node, Spot at) {
        return node == null ? List.of() : list(node, at, MAX_REOPENINGS, (one, spot) -> time(one, spot, true));
    }

    List<PromiseMade> promises(JsonNode node, Spot at) {
        Set<PromiseSort> made = EnumSet.noneOf(PromiseSort.class);
        return node == null ? List.of() : list(node, at, SORTS.size(), (one, spot) -> promise(one, spot, made));
    }

    private interface Reader<T> {
        /** What was read, or null where a problem was told. */
        T read(JsonNode node, Spot at);
    }

    private <T> List<T> list(JsonNode node, Spot at, int most, Reader<T> reader) {
        List<T> list = new ArrayList<>();
        if (!node.isArray()) {
            problems.wrongType(at, "an array", node);
        } else if (node.size() > most) {
            problems.tooMany(at, most, node.size());
        } else {
            for (int i = 0; i < node.size(); i++) {
                T one = reader.read(node.get(i), at.at(i));
                if (one != null) {
                    list.add(one);
                }
            }
        }
        return list;
    }

    private Instant time(JsonNode node, Spot at, boolean past) {
        Instant instant = values.instant(node, at);
        if (instant != null) {
            times.add(new Time(at, instant, past));
        }
        return instant;
    }

    private Taken oneTaken(JsonNode node, Spot at) {
        Part part = Part.of(node, at, problems, TAKEN_KEYS);
        if (part == null) {
            return null;
        }
        JsonNode actionNode = part.required("action", ONE_ACTION);
        Action action = actionNode == null ? null : action(actionNode, part.at("action"));
        JsonNode nameNode = part.required("name", "the message, remedy, scheme or role");
        String name = nameNode == null ? null : values.name(nameNode, part.at("name"));
        JsonNode atNode = part.required("at", "when it was done");
        Instant when = atNode == null ? null : time(atNode, part.at("at"), true);
        Money amount = amount(part, action);
        Instant expectedAt = expectedAt(part, action);
        Instant nextUpdateAt = nextUpdateAt(part, action);
        return action == null || name == null || when == null
                ? null
                : new Taken(action, name, when, amount, expectedAt, nextUpdateAt);
    }

    private Action action(JsonNode node, Spot at) {
        if (node.isTextual() && node.textValue().equals("entitle")) {
            problems.add(at, "what was given because it was owed is compensate too", ONE_ACTION, node);
            return null;
        }
        String name = values.oneOf(node, at, ACTIONS);
        return name == null ? null : Action.named(name).orElseThrow();
    }

    private Money amount(Part taken, Action action) {
        JsonNode node = taken.get("amount");
        if (node == null) {
            return null;
        }
        Spot at = taken.at("amount");
        if (action != null && action != Action.COMPENSATE) {
            problems.add(at, "only compensate gives money");
            return null;
        }
        return new MoneyReader(problems, values).read(node, at);
    }

    private Instant expectedAt(Part taken, Action action) {
        JsonNode node = taken.get("expectedAt");
        if (node == null) {
            return null;
        }
        if (action != null && action != Action.ACKNOWLEDGE && action != Action.STATUS) {
            problems.add(taken.at("expectedAt"), "only acknowledge and status tell an estimate");
            return null;
        }
        return time(node, taken.at("expectedAt"), false);
    }

    private Instant nextUpdateAt(Part taken, Action action) {
        JsonNode node = taken.get("nextUpdateAt");
        if (node == null) {
            return null;
        }
        if (action != null && !action.isMessage()) {
            problems.add(taken.at("nextUpdateAt"), "only a message promises the next one");
            return null;
        }
        return time(node, taken.at("nextUpdateAt"), false);
    }

    private SetAside oneSetAside(JsonNode node, Spot at) {
        Part part = Part.of(node, at, problems, SET_ASIDE_KEYS);
        if (part == null) {
            return null;
        }
        JsonNode actionNode = part.required("action", ONE_ACTION);
        Action action = actionNode == null ? null : action(actionNode, part.at("action"));
        JsonNode nameNode = part.required("name", "the message, remedy or role");
        String name = nameNode == null ? null : values.name(nameNode, part.at("name"));
        JsonNode atNode = part.required("at", "when it was set aside");
        Instant when = atNode == null ? null : time(atNode, part.at("at"), true);
        JsonNode reasonNode = part.required("reason", "why, in words");
        String reason = reasonNode == null ? null : values.name(reasonNode, part.at("reason"));
        return action == null || name == null || when == null || reason == null
                ? null
                : new SetAside(action, name, when, reason);
    }

    private Pause pause(JsonNode node, Spot at) {
        Part part = Part.of(node, at, problems, PAUSE_KEYS);
        if (part == null) {
            return null;
        }
        JsonNode fromNode = part.required("from", "when the pause began");
        Instant from = fromNode == null ? null : time(fromNode, part.at("from"), false);
        JsonNode toNode = part.get("to");
        Instant to = toNode == null ? null : time(toNode, part.at("to"), false);
        if (from == null) {
            return null;
        }
        if (to != null && to.isBefore(from)) {
            problems.add(part.at("to"), "is before from", null, toNode);
            return null;
        }
        return new Pause(from, to);
    }

    private PromiseMade promise(JsonNode node, Spot at, Set<PromiseSort> made) {
        Part part = Part.of(node, at, problems, PROMISE_KEYS);
        if (part == null) {
            return null;
        }
        JsonNode sortNode = part.required("promise", ONE_SORT);
        String sortName = sortNode == null ? null : values.oneOf(sortNode, part.at("promise"), SORTS);
        PromiseSort sort = sortName == null ? null : PromiseSort.named(sortName).orElseThrow();
        if (sort != null && !made.add(sort)) {
            problems.add(part.at("promise"), "stands twice", "each promise once", sortNode);
        }
        JsonNode unitNode = part.get("unit");
        String unitName = unitNode == null ? "minutes" : values.oneOf(unitNode, part.at("unit"), UNITS);
        JsonNode calendarNode = part.get("calendar");
        String calendar = calendarNode == null ? null : calendar(calendarNode, part.at("calendar"));
        if (sort == null || unitName == null) {
            return null;
        }
        Stretch.Unit unit = unitName.equals("minutes") ? Stretch.Unit.MINUTES : Stretch.Unit.WORKING_DAYS;
        if (unit == Stretch.Unit.WORKING_DAYS && calendarNode == null) {
            problems.missing(part.at("calendar"), "is required for workingDays", "the name of a calendar");
        }
        return made(part, sort, unit, calendar);
    }

    private PromiseMade made(Part part, PromiseSort sort, Stretch.Unit unit, String calendar) {
        long most = unit == Stretch.Unit.MINUTES ? FieldChecks.MAX_MINUTES : MAX_WORKING_DAYS;
        JsonNode withinNode = part.required("within", "a whole number");
        Long within = withinNode == null ? null : values.whole(withinNode, part.at("within"), 0, most);
        JsonNode targetNode = part.get("target");
        Long target = targetNode == null ? within : values.whole(targetNode, part.at("target"), 0, most);
        if (within == null || target == null) {
            return null;
        }
        if (target > within) {
            problems.add(part.at("target"), "is looser than the promise", "at most " + within, targetNode);
            return null;
        }
        return new PromiseMade(sort, new Stretch(within, unit), new Stretch(target, unit), calendar);
    }

    private String calendar(JsonNode node, Spot at) {
        String name = values.text(node, at);
        if (name != null && !calendars.contains(name)) {
            problems.unknownText(at, "unknown calendar", null, node, calendars);
            return null;
        }
        return name;
    }
}
