package amends.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What goes over the wire on a way in, for its description: parameters, bodies, answers. Schemas are told by their names
 * in {@code amends.http.openapi}. What follows from the path, from a body or from the roles is not said again here.
 *
 * @param parameters those of the query and those in headers
 * @param bodies the schemas of bodies by media type; under {@code ""} the one of every type that the route takes
 * @param bodyRequired whether there must be a body
 * @param answers the good ones, the usual one first
 * @param fails the statuses of problems that do not follow from the rest, such as 409
 */
public record Wire(
        List<Parameter> parameters,
        Map<String, String> bodies,
        boolean bodyRequired,
        List<Answer> answers,
        Set<Integer> fails) {

    /** Nothing is told. */
    public static final Wire UNTOLD = new Wire(List.of(), Map.of(), true, List.of(), Set.of());

    public Wire {
        parameters = List.copyOf(parameters);
        bodies = Collections.unmodifiableMap(new LinkedHashMap<>(bodies));
        answers = List.copyOf(answers);
        fails = Collections.unmodifiableSet(new TreeSet<>(fails));
    }

    /**
     * A parameter.
     *
     * @param in {@code query} or {@code header}
     * @param schema the name of a schema; empty for one of the values
     * @param values the values, where there are few
     * @param about what it does, in a sentence without a full stop
     */
    public record Parameter(String in, String name, String schema, List<String> values, String about) {

        public Parameter {
            values = List.copyOf(values);
        }
    }

    /**
     * A good answer.
     *
     * @param schema of the media types that the route gives; null where nothing is in it
     * @param others further media types, which the route does not name itself, with their schemas
     * @param headers names of headers in it that mean something
     */
    public record Answer(int status, String schema, Map<String, String> others, Set<String> headers, String about) {

        public Answer {
            others = Map.copyOf(others);
            headers = Collections.unmodifiableSet(new TreeSet<>(headers));
        }
    }

    /** The usual answer, under 200. */
    public static Wire answers(String schema) {
        return UNTOLD.answer(200, schema, "What was asked for");
    }

    /** A body of every media type that the route takes. */
    public static Wire body(String schema) {
        return UNTOLD.or("", schema);
    }

    /** A body of another media type, which the route looks at itself. */
    public Wire or(String type, String schema) {
        Map<String, String> more = new LinkedHashMap<>(bodies);
        more.put(type, schema);
        return new Wire(parameters, more, bodyRequired, answers, fails);
    }

    /** The body may be left out. */
    public Wire bodyOptional() {
        return new Wire(parameters, bodies, false, answers, fails);
    }

    /** A good answer; its headers are those that mean something. */
    public Wire answer(int status, String schema, String about, String... headers) {
        List<Answer> more = new ArrayList<>(answers);
        more.add(new Answer(status, schema, Map.of(), Set.of(headers), about));
        return new Wire(parameters, bodies, bodyRequired, more, fails);
    }

    /** The answer told last may be of another media type, which the route does not name itself. */
    public Wire also(String type, String schema) {
        List<Answer> more = new ArrayList<>(answers);
        Answer last = more.remove(more.size() - 1);
        Map<String, String> others = new LinkedHashMap<>(last.others());
        others.put(type, schema);
        more.add(new Answer(last.status(), last.schema(), others, last.headers(), last.about()));
        return new Wire(parameters, bodies, bodyRequired, more, fails);
    }

    /** A parameter of the query. */
    public Wire query(String name, String schema, String about) {
        return with(new Parameter("query", name, schema, List.of(), about));
    }

    /** A parameter of the query that is one of a few words. */
    public Wire queryOneOf(String name, String about, String... values) {
        return with(new Parameter("query", name, "", List.of(values), about));
    }

    /** A header that changes what is done. */
    public Wire header(String name, String schema, String about) {
        return with(new Parameter("header", name, schema, List.of(), about));
    }

    /** Pages of a list: {@code limit} and {@code cursor}. */
    public Wire paged() {
        return query("limit", "Limit", "how many at most; 50 if left out")
                .query("cursor", "Text", "where to go on: next of the page before, with the same filters");
    }

    /** Problems that may come besides those that every such route may have. */
    public Wire fails(Integer... statuses) {
        Set<Integer> more = new TreeSet<>(fails);
        more.addAll(List.of(statuses));
        return new Wire(parameters, bodies, bodyRequired, answers, more);
    }

    private Wire with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Wire(more, bodies, bodyRequired, answers, fails);
    }
}
