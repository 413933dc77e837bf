package amends.wire;

import amends.casework.CaseHead.Status;
import amends.casework.CaseQuery;
import amends.casework.CaseQuery.Order;
import amends.casework.CaseQuery.Place;
import amends.policy.Kind;
import amends.policy.PolicySet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads which incidents a query asks for: {@code status=open&kind=restaurant.LateMeal&limit=50}, strictly. */
public final class CaseQueryReader {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final List<String> KEYS = List.of(
            "status",
            "kind",
            "domain",
            "customer",
            "acknowledged",
            "snoozed",
            "dueBefore",
            "changedSince",
            "q",
            "limit",
            "cursor");
    private static final List<String> OF_EXPORTS = List.of("status", "kind", "domain", "customer", "changedSince");
    private static final String BEGINNING = "1900-01-01T00:00:00Z";
    private static final List<String> STATUSES = List.of("open", "paused", "resolved", "all");
    private static final List<String> OF_THE_BOARD = List.of("acknowledged", "snoozed", "dueBefore");
    private static final Set<Status> NOT_RESOLVED = EnumSet.of(Status.OPEN, Status.PAUSED);

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final Map<String, String> query;
    private final PolicySet policies;

    private CaseQueryReader(Map<String, String> query, PolicySet policies) {
        this.query = query;
        this.policies = policies;
    }

    /**
     * What a query asks for.
     *
     * @param question what tells its list from others
     * @param after where to go on, or null for the beginning
     * @param limit how many
     */
    public record Asked(CaseQuery query, String question, Place after, int limit) {

        /** The cursor that goes on after a place, or null for none. */
        public String cursor(Place place) {
            return place == null ? null : CaseCursor.of(place, question);
        }
    }

    /**
     * Reads a query.
     *
     * @param parameters the parameters, decoded
     * @param policies whose kinds and domains are known
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static Asked read(Map<String, List<String>> parameters, PolicySet policies, Instant now) {
        Map<String, String> single = new TreeMap<>();
        CaseQueryReader reader = new CaseQueryReader(single, policies);
        parameters.forEach((name, all) -> {
            if (!KEYS.contains(name)) {
                reader.problems.unknownKey(spot(name), "unknown parameter", Values.oneOf(KEYS), KEYS);
            } else if (all.size() > 1) {
                reader.problems.add(spot(name), "is given twice");
            } else {
                single.put(name, all.get(0));
            }
        });
        Asked asked = reader.asked(now);
        reader.problems.throwIfAny();
        return asked;
    }

    /**
     * Reads which incidents are to be exported: all, but for what status, kind, domain, customer and changedSince leave.
     *
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static CaseQuery ofExport(Map<String, List<String>> parameters, PolicySet policies, Instant now) {
        Problems problems = new Problems();
        parameters.keySet().stream()
                .filter(key -> !OF_EXPORTS.contains(key))
                .forEach(key ->
                        problems.unknownKey(spot(key), "unknown parameter", Values.oneOf(OF_EXPORTS), OF_EXPORTS));
        problems.throwIfAny();
        Map<String, List<String>> whole = new TreeMap<>(parameters);
        whole.putIfAbsent("changedSince", List.of(BEGINNING));
        return read(whole, policies, now.truncatedTo(ChronoUnit.SECONDS)).query();
    }

    private static Spot spot(String name) {
        return Spot.REQUEST.at(name);
    }

    private Asked asked(Instant now) {
        Set<Status> statuses = statuses();
        Instant changedSince = instant("changedSince");
        Order order = order(statuses);
        combined(order);
        String domain = oneOf("domain", domains());
        CaseQuery asked = new CaseQuery(
                order,
                statuses,
                oneOf("kind", policies.kindNames()),
                domain,
                query.get("customer"),
                truth("acknowledged"),
                truth("snoozed"),
                instant("dueBefore"),
                changedSince,
                query.get("q"),
                now);
        Map<String, String> same = new TreeMap<>(query);
        String cursor = same.remove("cursor");
        int limit = limit(same.remove("limit"));
        String question = same.toString();
        Place after = cursor == null ? null : CaseCursor.read(cursor, question);
        if (cursor != null && after == null) {
            problems.add(
                    spot("cursor"), "is no cursor of this list; take next of its last page, with the same filters");
        }
        return new Asked(asked, question, after, limit);
    }

    private Order order(Set<Status> statuses) {
        if (query.containsKey("q")) {
            return Order.ID;
        }
        if (query.containsKey("changedSince")) {
            return Order.CHANGED;
        }
        return NOT_RESOLVED.containsAll(statuses) ? Order.BOARD : Order.NEWEST;
    }

    /** What no index serves would have to look at everything. */
    private void combined(Order order) {
        if (order == Order.ID) {
            query.keySet().stream()
                    .filter(key -> !List.of("q", "limit", "cursor").contains(key))
                    .forEach(key -> problems.add(spot(key), "does not go with q, which looks among all incidents"));
        } else if (order != Order.BOARD) {
            query.keySet().stream()
                    .filter(OF_THE_BOARD::contains)
                    .forEach(key -> problems.add(spot(key), "goes with status open and paused only"));
        }
    }

    private Set<Status> statuses() {
        String text = query.get("status");
        if (text == null) {
            boolean all = query.containsKey("q") || query.containsKey("changedSince");
            return all ? EnumSet.allOf(Status.class) : NOT_RESOLVED;
        }
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String one : text.split(",", -1)) {
            String known = values.oneOf(TextNode.valueOf(one), spot("status"), STATUSES);
            if ("all".equals(known)) {
                statuses.addAll(EnumSet.allOf(Status.class));
            } else if (known != null) {
                statuses.add(Status.valueOf(known.toUpperCase(Locale.ROOT)));
            }
        }
        if (statuses.size() == 2 && statuses.contains(Status.RESOLVED)) {
            problems.add(spot("status"), "resolved goes alone or with all");
        }
        return statuses;
    }

    private Set<String> domains() {
        Set<String> domains = new TreeSet<>();
        for (String name : policies.kindNames()) {
            Kind kind = policies.kind(name);
            domains.add(kind.domain());
        }
        return domains;
    }

    private String oneOf(String key, Collection<String> known) {
        JsonNode node = node(key);
        return node == null ? null : values.oneOf(node, spot(key), known);
    }

    private Instant instant(String key) {
        JsonNode node = node(key);
        return node == null ? null : values.instant(node, spot(key));
    }

    private Boolean truth(String key) {
        String text = oneOf(key, List.of("true", "false"));
        return text == null ? null : Boolean.valueOf(text);
    }

    private JsonNode node(String key) {
        String text = query.get(key);
        return text == null ? null : TextNode.valueOf(text);
    }

    private int limit(String text) {
        if (text == null) {
            return USUAL;
        }
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            problems.add(spot("limit"), "is no number of incidents", "1 to " + MOST, TextNode.valueOf(text));
        }
        return limit;
    }
}
