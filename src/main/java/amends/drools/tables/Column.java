package amends.drools.tables;

import amends.policy.StandardFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.template.model.SnippetBuilder;

/**
 * A column of a table.
 *
 * @param header what it is for
 * @param object the fact it is about, or null
 * @param code what each of its cells fills in, or null where the cell is all there is to say
 */
record Column(Header header, Cell keyword, Cell object, Cell code) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern OPERATION =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*(==|!=|<=|>=|<|>|=|matches|contains|not in|in)");
    private static final Pattern PLACE = Pattern.compile("\"?\\$(param|[1-9])\\b\"?");
    private static final Pattern MARK = Pattern.compile("(?i)x|yes|true|✓|✔");

    /** What a column can be for. */
    enum Header {
        NAME,
        CONDITION,
        ACTION,
        METADATA,
        PRIORITY,
        ENABLED,
        DATE_EFFECTIVE,
        DATE_EXPIRES;

        /** As a table writes it. */
        String written() {
            return name().replace('_', '-');
        }
    }

    int index() {
        return keyword.column();
    }

    boolean hasCode() {
        return header == Header.CONDITION || header == Header.ACTION || header == Header.METADATA;
    }

    /** Whether it is about an incident, rather than something beside it or that it is not. */
    boolean isAboutIncident() {
        String[] words = object == null ? new String[] {""} : object.text().split("[\\s:]+");
        boolean quantified = words[0].equals("not") || words[0].equals("exists");
        return !quantified && !StandardFacts.BESIDE_KINDS.containsKey(words[words.length - 1].replaceAll("\\W", ""));
    }

    /** Why its code cannot be filled in, or null where it can. */
    String problemWithCode() {
        String written = code.text();
        if (written.contains("/*") || written.contains("*/") || written.contains("forall")) {
            return "no comment and no forall stands here";
        }
        Matcher place = PLACE.matcher(written);
        while (place.find()) {
            if (place.group().startsWith("\"") != place.group().endsWith("\"")) {
                return "between quotes the cell is all that stands there, as in \"$param\"";
            }
        }
        if (PLACE.matcher(written)
                        .results()
                        .map(r -> r.group(1).equals("param"))
                        .distinct()
                        .count()
                > 1) {
            return "a cell is filled in as $param, or in parts as $1 and $2, not both";
        }
        return null;
    }

    /** What a cell says in the policy language. */
    String say(String cell) throws BadCell {
        if (cell.contains("/*") || cell.contains("*/")) {
            throw new BadCell("no comment stands in a cell", null);
        }
        String written = code.text();
        if (header == Header.CONDITION && NAME.matcher(written).matches()) {
            return CellCondition.of(written, cell);
        }
        Matcher operation = OPERATION.matcher(written);
        if (header == Header.CONDITION && operation.matches()) {
            return operation(operation.group(1), operation.group(2), cell);
        }
        return filled(written, cell);
    }

    private static String operation(String field, String operator, String cell) throws BadCell {
        String sign = operator.equals("=") ? "==" : operator;
        if (!sign.endsWith("in")) {
            return field + " " + sign + " " + CellValue.literal(cell);
        }
        List<String> literals = new ArrayList<>();
        for (String part : CellValue.parts(cell)) {
            literals.add(CellValue.literal(part));
        }
        return field + " " + sign + " (" + String.join(", ", literals) + ")";
    }

    private String filled(String written, String cell) throws BadCell {
        Matcher place = PLACE.matcher(written);
        if (!place.find()) {
            if (!MARK.matcher(cell).matches()) {
                throw new BadCell("nothing of this cell is filled in; a mark says that it holds", "x, or nothing");
            }
            return written.endsWith("?") ? written.substring(0, written.length() - 1) : written;
        }
        if (place.group(1).equals("param")) {
            return new SnippetBuilder(bare(written)).build(value(place.group(), cell));
        }
        List<String> parts = CellValue.parts(cell);
        long places =
                PLACE.matcher(written).results().map(r -> r.group(1)).distinct().count();
        if (parts.size() != places) {
            throw new BadCell(
                    "as many values stand here as the column fills in, with commas between them", places + " values");
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean quoted = written.contains("\"$" + (i + 1) + "\"");
            values.add(value(quoted ? "\"" : "", parts.get(i)));
        }
        return new SnippetBuilder(bare(written)).build(String.join(", ", values));
    }

    /** Quotes are the value's, so that no value can end them. */
    private static String bare(String written) {
        return PLACE.matcher(written).replaceAll("\\$$1");
    }

    private static String value(String place, String cell) throws BadCell {
        return place.startsWith("\"") ? '"' + CellValue.text(cell) + '"' : CellValue.literal(cell);
    }
}
