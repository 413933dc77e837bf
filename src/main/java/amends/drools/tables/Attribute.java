package amends.drools.tables;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** What a cell says of the rule itself. */
final class Attribute {
    private Attribute() {}

    static String of(Column.Header header, String cell) throws BadCell {
        return switch (header) {
            case PRIORITY -> matching(cell, "0|-?[1-9][0-9]{0,8}", "a whole number like 10 or -10");
            case ENABLED -> matching(cell.toLowerCase(Locale.ROOT), "true|false", "true or false");
            case DATE_EFFECTIVE, DATE_EXPIRES -> date(cell);
            default -> throw new IllegalArgumentException(header + " is no attribute");
        };
    }

    private static String matching(String cell, String pattern, String expected) throws BadCell {
        if (!cell.matches(pattern)) {
            throw new BadCell("this is not what stands in this column", expected);
        }
        return cell;
    }

    private static String date(String cell) throws BadCell {
        try {
            return LocalDate.parse(cell).toString();
        } catch (DateTimeParseException e) {
            throw new BadCell("a date is written year, month, day", "a date like 2026-01-31");
        }
    }
}
