package amends.release.diff;

import amends.release.diff.ReleaseDiff.Change;
import amends.release.diff.ReleaseDiff.EntryDiff;
import amends.release.diff.ReleaseDiff.KindDiff;
import amends.release.diff.ReleaseDiff.PartDiff;
import amends.release.diff.ReleaseDiff.RuleDiff;
import java.util.List;
import java.util.Locale;

/** Tells what is different between two releases, line by line: {@code +} is new, {@code -} is gone, {@code ~} changed. */
public final class DiffText {

    private final StringBuilder text = new StringBuilder();

    private DiffText() {}

    /** The lines, each with its end. */
    public static String of(ReleaseDiff diff) {
        DiffText words = new DiffText();
        words.line("", "from " + diff.from());
        words.line("", "to   " + diff.to());
        if (diff.isEmpty()) {
            words.line("", diff.from().equals(diff.to()) ? "They are the same." : "Their rules say the same.");
        }
        words.title(diff.rules().size(), "rule");
        diff.rules().forEach(words::rule);
        words.title(diff.kinds().size(), "kind");
        diff.kinds().forEach(words::kind);
        words.title(diff.entries().size(), "value", "beside the policies");
        diff.entries().forEach(words::entry);
        return words.text.toString();
    }

    private void title(int count, String... words) {
        if (count > 0) {
            String noun = words[0] + (count == 1 ? "" : "s");
            String where = words.length == 1 ? "" : " " + words[1];
            line("", "");
            line("", count + " " + noun + where + (count == 1 ? " differs" : " differ") + ":");
        }
    }

    private void rule(RuleDiff rule) {
        line(sign(rule.change()), "\"" + rule.rule() + "\" (" + rule.policy() + ")");
        if (rule.change() == Change.CHANGED) {
            if (!rule.before().equals(rule.after())) {
                line("    was: ", rule.before());
                line("    is:  ", rule.after());
            }
            parts(rule.parts().stream()
                    .filter(part ->
                            !List.of("when", "then", "dates", "salience").contains(part.part()))
                    .toList());
        } else {
            line("    ", rule.change() == Change.ADDED ? rule.after() : rule.before());
        }
    }

    private void kind(KindDiff kind) {
        line(sign(kind.change()), kind.kind());
        if (kind.change() == Change.CHANGED) {
            parts(kind.fields());
        }
    }

    private void parts(List<PartDiff> parts) {
        for (PartDiff part : parts) {
            line("    ", part.part() + ": " + said(part.before()) + " -> " + said(part.after()));
        }
    }

    private void entry(EntryDiff entry) {
        String values = switch (entry.change()) {
            case ADDED -> entry.after();
            case REMOVED -> entry.before();
            case CHANGED -> entry.before() + " -> " + entry.after();
        };
        line(sign(entry.change()), entry.file() + ": " + entry.key() + ": " + values);
    }

    private static String said(String value) {
        return value == null ? "nothing" : value;
    }

    private static String sign(Change change) {
        return switch (change) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case CHANGED -> "~ ";
        };
    }

    /** What is not to be shown by a terminal is left out: the text of rules comes from anybody. */
    private void line(String lead, String words) {
        text.append(lead).append(words.replaceAll("\\p{Cntrl}+", " ")).append('\n');
    }

    /** A change as it is called in JSON. */
    public static String word(Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }
}
