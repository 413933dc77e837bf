package amends.site.coverage;

import amends.testing.coverage.Item;
import amends.testing.coverage.Status;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How items are told in few words. */
public final class Words {

    private Words() {}

    /** What of something an item is about. */
    public static String aspect(Item item) {
        return switch (item.aspect()) {
            case FIRES -> "the rule fires";
            case SILENT -> "the rule is silent";
            case TRUE -> "true";
            case FALSE -> "false";
            case MATCHED -> "found";
            case UNMATCHED -> "not found";
            case AT, BELOW, ABOVE -> "tried at " + item.trial().value();
            case FIRST_DAY -> "the first day, " + item.trial().value();
            case DAY_BEFORE -> "the day before, " + item.trial().value();
            case RECOMMENDED -> item.subject() + " recommended";
        };
    }

    /** How an item stands. */
    public static String status(Item item) {
        return switch (item.status()) {
            case COVERED -> "✓ covered";
            case MISSING -> "✗ missing";
            case MASKED -> "✗ proves nothing";
            case IMPOSSIBLE -> "– cannot be";
            case ALWAYS -> "– always fires";
        };
    }

    /** Some items of one place, in one line. */
    static String title(Collection<Item> items) {
        return items.stream()
                .map(item ->
                        (item.status() == Status.COVERED ? "✓ " : item.status().isOpen() ? "✗ " : "– ") + aspect(item))
                .collect(Collectors.joining(", "));
    }

    /** A number of things. */
    public static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
