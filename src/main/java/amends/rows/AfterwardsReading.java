package amends.rows;

import amends.incident.Action;
import amends.incident.Afterwards;
import amends.incident.Gesture;
import amends.incident.Outcome;
import amends.incident.Situation;
import amends.policy.Kind;
import amends.policy.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what is known of a row beside what an evaluation is asked. Safe for any number of threads at once. */
final class AfterwardsReading {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*\\|\\s*");
    private static final int LONGEST = 80;

    private final Collection<FieldSource> sources;
    private final List<String> segments;

    /**
     * @param columns how columns tell what came afterwards, or null where every line must be a request
     * @param segments the columns and fields by which incidents are to be parted
     */
    AfterwardsReading(Columns columns, List<String> segments) {
        this.sources = columns == null ? List.of() : columns.afterwards();
        this.segments = segments;
    }

    /**
     * Finds names that part nothing.
     *
     * @param kinds whose fields there may be
     * @param header the columns of a CSV file; else empty
     * @throws RowsException where one is neither a column nor a field
     */
    static void check(List<String> segments, Collection<Kind> kinds, List<String> header) {
        Set<String> known = new LinkedHashSet<>(header);
        kinds.stream()
                .flatMap(kind -> Target.of(kind).stream())
                .filter(target -> !target.isAfterwards())
                .forEach(target -> known.add(target.name()));
        for (String segment : segments) {
            if (!known.contains(segment)) {
                throw new SegmentException(segment, Nearest.to(segment, known));
            }
        }
    }

    /**
     * What the cells of a row say.
     *
     * @throws RowException with every problem
     */
    Afterwards of(Cells row, Situation situation) throws RowException {
        Integer rating = null;
        String unread = null;
        String preferred = null;
        List<Gesture> done = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        for (FieldSource source : sources) {
            String name = source.target().field().name();
            try {
                String text = text(source, row);
                if (text == null) {
                    continue;
                }
                if (name.equals("rating")) {
                    rating = rating(source, text);
                    unread = rating == null ? shortened(text) : null;
                } else if (name.equals("preferred")) {
                    preferred = shortened(text);
                } else {
                    done.addAll(gestures(Action.named(name).orElseThrow(), text));
                }
            } catch (RowException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new RowException(problems);
        }
        Map<String, String> parts = new HashMap<>();
        for (String segment : segments) {
            String text = row.cell(segment);
            part(parts, segment, text != null ? text : stated(segment, situation));
        }
        return new Afterwards(outcome(rating, preferred), unread, done, parts);
    }

    /** What stands beside the incident of a request. */
    Afterwards of(Outcome outcome, Situation situation) {
        Map<String, String> parts = new HashMap<>();
        segments.forEach(segment -> part(parts, segment, stated(segment, situation)));
        return outcome == null && parts.isEmpty()
                ? Afterwards.NOTHING
                : new Afterwards(outcome, null, List.of(), parts);
    }

    private static Outcome outcome(Integer rating, String preferred) {
        return rating == null && preferred == null ? null : new Outcome(rating, preferred);
    }

    /** A text in a sum that should have been a rating is none, like a text that stands alone. */
    private static String text(FieldSource source, Cells row) throws RowException {
        try {
            JsonNode value = source.value(row);
            return value == null ? null : value.asText();
        } catch (RowException wrong) {
            RowProblem problem = wrong.problems().get(0);
            if (problem.message().equals(FieldSource.NO_NUMBER)) {
                return problem.found();
            }
            throw wrong;
        }
    }

    /** The rating, or null where there stands none; a number that is none is wrong. */
    private static Integer rating(FieldSource source, String text) throws RowException {
        if (text.matches("0*[1-5]")) {
            return text.charAt(text.length() - 1) - '0';
        }
        if (NUMBER.matcher(text).matches()) {
            throw new RowException(new RowProblem(
                    source.where(), "is no rating", "a whole number from 1 to 5", shortened(text), null));
        }
        return null;
    }

    private static List<Gesture> gestures(Action action, String names) {
        return BETWEEN_NAMES
                .splitAsStream(names.strip())
                .filter(name -> !name.isBlank())
                .map(name -> new Gesture(action, shortened(name)))
                .toList();
    }

    private static void part(Map<String, String> parts, String segment, String text) {
        if (text != null && !text.isBlank()) {
            parts.put(segment, shortened(text.strip()));
        }
    }

    private static String stated(String field, Situation situation) {
        Object value = field.startsWith(Target.OF_CUSTOMER)
                ? situation.customer().get(field.substring(Target.OF_CUSTOMER.length()))
                : situation.incident().get(field);
        return value == null ? null : value.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
