package amends.drools.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The values that can stand in a cell, as the policy language writes them. */
final class CellValue {
    static final String NUMBER = "-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?";
    private static final Pattern WHOLE_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(?:[,'’ ][0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_€£$¥][\\p{L}\\p{M}\\p{N} ._'’/&%+:#@€£$¥?*-]*");
    private static final Pattern INSIDE_QUOTES = Pattern.compile("[^\"\\\\\\p{Cntrl}\\p{Cf}]*");

    private CellValue() {}

    /** A number, true or false, a variable, or a text in quotes; a text without them gets them. */
    static String literal(String cell) throws BadCell {
        if (WHOLE_NUMBER.matcher(cell).matches() || VARIABLE.matcher(cell).matches()) {
            return cell;
        }
        if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")) {
            return cell.toLowerCase(java.util.Locale.ROOT);
        }
        return '"' + text(cell) + '"';
    }

    /** What stands between quotes. */
    static String text(String cell) throws BadCell {
        if (GROUPED.matcher(cell).matches()) {
            throw new BadCell("a number is written without signs between its thousands", cell.replaceAll("[,'’ ]", ""));
        }
        boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
        if (quoted
                && INSIDE_QUOTES.matcher(cell.substring(1, cell.length() - 1)).matches()) {
            return cell.substring(1, cell.length() - 1);
        }
        if (PLAIN.matcher(cell).matches()) {
            return cell;
        }
        throw new BadCell(
                "a cell holds a value and nothing else; a text with other signs than letters, digits and simple"
                        + " punctuation stands in quotes",
                "a number, true, false, a text or a $variable");
    }

    /** The parts between commas that stand outside of quotes. */
    static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '"') {
                quoted = !quoted;
            } else if (cell.charAt(i) == ',' && !quoted) {
                parts.add(cell.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(cell.substring(start).strip());
        return parts;
    }

    /** Whether what looks like a list is one number with a sign between its thousands. */
    static boolean isGrouped(String cell) {
        return GROUPED.matcher(cell).matches();
    }
}
