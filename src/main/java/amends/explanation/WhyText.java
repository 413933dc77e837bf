package amends.explanation;

import amends.book.Calling;
import amends.book.Times;
import amends.explanation.FiredRule.Gave;
import amends.explanation.FiredRule.Outcome;
import amends.policy.Position;
import amends.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/** Tells why a plan is as it is, in lines for people who work here. */
public final class WhyText {

    private static final int WIDTH = 110;

    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    private WhyText(Paint paint) {
        this.paint = paint;
    }

    /** The lines. */
    public static List<String> lines(Why why, Paint paint) {
        WhyText text = new WhyText(paint);
        text.write(why);
        return text.lines;
    }

    private void write(Why why) {
        lines.add(why.kind() + (why.incident() == null ? "" : " " + why.incident()) + ", as of "
                + Times.of(why.asOf(), why.zone()) + " (" + why.zone() + ")");
        part("For the customer");
        wrapped("  ", why.guest());
        if (!why.fired().isEmpty()) {
            part("What fired");
            why.fired().forEach(this::fired);
        }
        if (!why.silent().isEmpty()) {
            part("What did not fire");
            why.silent().forEach(this::silent);
        }
        if (!why.withheld().isEmpty()) {
            part("What was withheld");
            why.withheld().forEach(one -> wrapped("  ", one.action() + " " + one.name() + ": " + one.reason()));
        }
        if (!why.clocks().isEmpty()) {
            part("How the promises stand");
            why.clocks().forEach(clock -> wrapped("  ", clock.text()));
        }
        if (!why.notes().isEmpty()) {
            part("Notes");
            why.notes().forEach(note -> wrapped("  ", note));
        }
    }

    private void part(String head) {
        lines.add("");
        lines.add(paint.heading(head));
    }

    private void fired(FiredRule one) {
        head(one.rule());
        wrapped("    ", one.sentence());
        one.because().forEach(held -> wrapped("    " + paint.good("+") + " ", held));
        one.gave().forEach(this::gave);
    }

    private void gave(Gave gave) {
        boolean given = gave.outcome() == Outcome.GIVEN || gave.outcome() == Outcome.REPLACED;
        String what = gave.outcome() == Outcome.WITHHELD ? "withheld: " + gave.text() : gave.text();
        wrapped("    " + (given ? paint.good("=") : paint.bad("=")) + " ", what);
        if (!gave.reckoning().isEmpty()) {
            wrapped("      ", String.join("; ", gave.reckoning()));
        }
    }

    private void silent(SilentRule one) {
        head(one.rule());
        wrapped("    ", one.sentence());
        one.failed().forEach(failed -> wrapped("    " + paint.bad("-") + " ", failed.text()));
        wrapped("    ", told(one.nearest()));
        if (one.also() != null) {
            wrapped("    ", told(one.also()));
        }
    }

    /** A nearest change as a sentence. */
    public static String told(NearestChange change) {
        return switch (change.sort()) {
            case TIME -> "It will fire " + change.text() + ".";
            case FACTS, DATES -> "It would fire " + change.text() + ".";
            case KIND, NONE, GIVEN_UP -> Calling.sentence(change.text()) + ".";
        };
    }

    private void head(Rule rule) {
        Position at = rule.at();
        lines.add("  " + paint.heading(rule.name()) + "  " + paint.faint(at.file() + ":" + at.line()));
    }

    /** Text in lines of a bounded width, the first with what stands before it. */
    private void wrapped(String before, String text) {
        String indent = " ".repeat(plainLength(before));
        StringBuilder line = new StringBuilder(before);
        int length = indent.length();
        boolean first = true;
        for (String word : text.split(" ", -1)) {
            if (!first && length + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                length = indent.length();
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            length += word.length() + (first ? 0 : 1);
            first = false;
        }
        lines.add(line.toString());
    }

    /** The length without what colours it. */
    private static int plainLength(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "").length();
    }
}
