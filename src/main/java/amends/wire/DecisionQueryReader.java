package amends.wire;

import amends.casework.CaseQuery.Place;
import amends.decision.Decision.Cause;
import amends.decision.DecisionQuery;
import amends.policy.PolicySet;
import amends.releasing.NoSuchReleaseException;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads which decisions a query asks for: {@code kind=restaurant.LateMeal&recommended=appetizer&limit=50}, strictly. */
public final class DecisionQueryReader {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final List<String> FILTERS = List.of(
            "kind",
            "domain",
            "customer",
            "incident",
            "release",
            "rule",
            "recommended",
            "cause",
            "askedBy",
            "traceId",
            "madeFrom",
            "madeTo",
            "asOfFrom",
            "asOfTo");
    private static final List<String> OF_LISTS = with("limit", "cursor");
    private static final List<String> OF_EXPORTS = with("after");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);
    private final Map<String, String> query = new TreeMap<>();
    private final Names names;

    private DecisionQueryReader(Map<String, List<String>> parameters, List<String> known, Names names) {
        this.names = names;
        parameters.forEach((name, all) -> {
            if (!known.contains(name)) {
                problems.unknownKey(spot(name), "unknown parameter", Values.oneOf(known), known);
            } else if (all.size() > 1) {
                problems.add(spot(name), "is given twice");
            } else {
                query.put(name, all.get(0));
            }
        });
    }

    /**
     * What names may mean that stand in a query.
     *
     * @param policies whose kinds and domains are known
     * @param hasKind whether there are decisions of a kind that these policies do not know
     * @param releases the hash of the release of which a hash or its beginning is given; throws {@link
     *     NoSuchReleaseException} where none or several are meant
     */
    public record Names(PolicySet policies, Predicate<String> hasKind, UnaryOperator<String> releases) {}

    /**
     * A list that is asked for.
     *
     * @param question what tells its list from others
     * @param before the id before which to go on, or null for the newest
     * @param limit how many
     */
    public record Listed(DecisionQuery query, String question, String before, int limit) {

        /** The cursor that goes on after an id, or null for none. */
        public String cursor(String id) {
            return id == null ? null : CaseCursor.of(new Place(null, id), question);
        }
    }

    /**
     * An export that is asked for.
     *
     * @param after the id after which to go on, or null for the first
     */
    public record Exported(DecisionQuery query, String after) {}

    /**
     * Reads what a list is asked for.
     *
     * @param parameters the parameters, decoded
     * @param names what is known by a name
     * @throws amends.incident.SituationException where it is wrong, with every problem
     */
    public static Listed ofList(Map<String, List<String>> parameters, Names names) {
        DecisionQueryReader reader = new DecisionQueryReader(parameters, OF_LISTS, names);
        Listed listed = reader.listed();
        reader.problems.throwIfAny();
        return listed;
    }

    /** Reads what an export is asked for, as {@link #ofList} does. */
    public static Exported ofExport(Map<String, List<String>> parameters, Names names) {
        DecisionQueryReader reader = new DecisionQueryReader(parameters, OF_EXPORTS, names);
        DecisionQuery asked = reader.filters();
        String after = reader.query.get("after");
        if (after != null && !ID.matcher(after).matches()) {
            reader.problems.add(
                    spot("after"),
                    "is no id of a decision",
                    "the id of the last that you have",
                    TextNode.valueOf(after));
        }
        reader.problems.throwIfAny();
        return new Exported(asked, after);
    }

    private static List<String> with(String... others) {
        List<String> all = new ArrayList<>(FILTERS);
        all.addAll(Arrays.asList(others));
        return List.copyOf(all);
    }

    private static Spot spot(String name) {
        return Spot.REQUEST.at(name);
    }

    private Listed listed() {
        DecisionQuery asked = filters();
        String question = asked.toString();
        String cursor = query.get("cursor");
        Place before = cursor == null ? null : CaseCursor.read(cursor, question);
        if (cursor != null && before == null) {
            problems.add(
                    spot("cursor"), "is no cursor of this list; take next of its last page, with the same filters");
        }
        return new Listed(asked, question, before == null ? null : before.id(), limit());
    }

    private DecisionQuery filters() {
        String cause = oneOf("cause", causes());
        DecisionQuery asked = new DecisionQuery(
                kind(),
                oneOf("domain", domains()),
                text("customer"),
                text("incident"),
                release(),
                text("rule"),
                text("recommended"),
                cause == null ? null : Cause.valueOf(cause.toUpperCase(Locale.ROOT)),
                text("askedBy"),
                text("traceId"),
                instant("madeFrom"),
                instant("madeTo"),
                instant("asOfFrom"),
                instant("asOfTo"));
        inOrder("madeFrom", asked.madeFrom(), "madeTo", asked.madeTo());
        inOrder("asOfFrom", asked.asOfFrom(), "asOfTo", asked.asOfTo());
        return asked;
    }

    /** Decisions outlive their kinds, so that a kind which the rules in force do not know may be right. */
    private String kind() {
        String kind = text("kind");
        return kind == null
                        || names.policies().kind(kind) != null
                        || names.hasKind().test(kind)
                ? kind
                : oneOf("kind", names.policies().kindNames());
    }

    /** A whole hash needs no release that is stored: decisions may have come from elsewhere. */
    private String release() {
        String release = text("release");
        if (release == null || HASH.matcher(release).matches()) {
            return release;
        }
        try {
            return names.releases().apply(release);
        } catch (NoSuchReleaseException e) {
            problems.add(spot("release"), e.getMessage());
            return null;
        }
    }

    private void inOrder(String first, Instant from, String second, Instant to) {
        if (from != null && to != null && !to.isAfter(from)) {
            problems.add(spot(second), "is not after " + first, "an instant after " + from, node(second));
        }
    }

    private static List<String> causes() {
        return Arrays.stream(Cause.values())
                .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Collection<String> domains() {
        PolicySet policies = names.policies();
        Collection<String> domains = new TreeSet<>();
        policies.kindNames().forEach(name -> domains.add(policies.kind(name).domain()));
        return domains;
    }

    private String text(String key) {
        return node(key) == null ? null : values.name(node(key), spot(key));
    }

    private String oneOf(String key, Collection<String> known) {
        return node(key) == null ? null : values.oneOf(node(key), spot(key), known);
    }

    private Instant instant(String key) {
        return node(key) == null ? null : values.instant(node(key), spot(key));
    }

    private TextNode node(String key) {
        String text = query.get(key);
        return text == null ? null : TextNode.valueOf(text);
    }

    private int limit() {
        String text = query.get("limit");
        if (text == null) {
            return USUAL;
        }
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            problems.add(spot("limit"), "is no number of decisions", "1 to " + MOST, node("limit"));
        }
        return limit;
    }
}
