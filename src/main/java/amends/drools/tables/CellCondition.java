package amends.drools.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell below the bare name of a field says of that field, written as published tables write it: {@code 30 to 59},
 * {@code >= 120}, {@code [95.0, 99.0)}, {@code gold, platinum}.
 */
final class CellCondition {
    private static final String N = "(" + CellValue.NUMBER + ")";
    private static final Pattern RANGE = Pattern.compile(N + "\\s*(?:to|-|–|—)\\s*" + N);
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[(])\\s*(" + CellValue.NUMBER + ")?\\s*,\\s*(" + CellValue.NUMBER + ")?\\s*([\\])])");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|==|!=|=|>|<|≥|≤|≠)\\s*(.+)");
    private static final Pattern FROM = Pattern.compile(N + "\\s*(?:\\+|(?:or|and) (?:more|over|above|longer|later))");
    private static final Pattern UP_TO = Pattern.compile(N + "\\s*(?:or|and) (?:less|fewer|under|below)");
    private static final Pattern WORDS = Pattern.compile(
            "(at least|from|at most|up to|more than|over|above|less than|fewer than|under|below)\\s+" + N);
    private static final Pattern NOT = Pattern.compile("not\\s+(.+)");

    private CellCondition() {}

    /** The conditions, with commas between them; empty where the cell says that anything will do. */
    static String of(String field, String cell) throws BadCell {
        String small = cell.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (small.equals("any") || small.equals("-") || small.equals("*")) {
            return "";
        }
        Matcher match = COMPARISON.matcher(cell);
        if (match.matches()) {
            return field + " " + operator(match.group(1)) + " "
                    + CellValue.literal(match.group(2).strip());
        }
        match = RANGE.matcher(small);
        if (match.matches()) {
            return band(field, ">=", match.group(1), match.group(2), "<=");
        }
        match = INTERVAL.matcher(small);
        if (match.matches()) {
            String from = match.group(1).equals("[") ? ">=" : ">";
            return band(
                    field, from, match.group(2), match.group(3), match.group(4).equals("]") ? "<=" : "<");
        }
        match = FROM.matcher(small);
        if (match.matches()) {
            return field + " >= " + match.group(1);
        }
        match = UP_TO.matcher(small);
        if (match.matches()) {
            return field + " <= " + match.group(1);
        }
        match = WORDS.matcher(small);
        if (match.matches()) {
            return field + " " + wordOperator(match.group(1)) + " " + match.group(2);
        }
        match = NOT.matcher(cell);
        return match.matches() ? values(field, match.group(1).strip(), true) : values(field, cell, false);
    }

    private static String values(String field, String cell, boolean negated) throws BadCell {
        if (CellValue.isGrouped(cell)) {
            throw new BadCell(
                    "this could be one number or a list of two",
                    cell.replaceAll("[,'’ ]", "") + ", or a space behind the comma");
        }
        List<String> literals = new ArrayList<>();
        for (String part : CellValue.parts(cell)) {
            literals.add(CellValue.literal(part));
        }
        if (literals.size() == 1) {
            return field + (negated ? " != " : " == ") + literals.get(0);
        }
        return field + (negated ? " not in (" : " in (") + String.join(", ", literals) + ")";
    }

    private static String band(String field, String from, String low, String high, String to) throws BadCell {
        if (low == null && high == null) {
            throw new BadCell("this band has no end", "[30, 60), [30, ) or any");
        }
        if (low != null && high != null && new BigDecimal(low).compareTo(new BigDecimal(high)) > 0) {
            throw new BadCell("a band goes from the smaller number to the larger", high + " to " + low);
        }
        String lower = low == null ? "" : field + " " + from + " " + low;
        String upper = high == null ? "" : field + " " + to + " " + high;
        return lower + (low == null || high == null ? "" : ", ") + upper;
    }

    private static String operator(String sign) {
        return switch (sign) {
            case "=" -> "==";
            case "≥" -> ">=";
            case "≤" -> "<=";
            case "≠" -> "!=";
            default -> sign;
        };
    }

    private static String wordOperator(String words) {
        return switch (words) {
            case "at least", "from" -> ">=";
            case "at most", "up to" -> "<=";
            case "more than", "over", "above" -> ">";
            default -> "<";
        };
    }
}
