package amends.mcp;

import amends.casework.CaseHead;
import amends.casework.CaseView;
import java.util.Locale;

/** Tells how a kept incident stands. */
final class CaseText {

    private CaseText() {}

    /** How it stands, and what to do now. */
    static String of(CaseView view) {
        String head = line(view.head());
        return view.plan() == null
                ? head + "\nNo plan can be made: " + view.head().problem() + ". Do not promise anything."
                : head + "\n\n"
                        + PlanText.of(view.head().kind() + " " + view.head().id(), view.plan());
    }

    /** How it stands, on one line. */
    static String line(CaseHead head) {
        StringBuilder line = new StringBuilder(head.kind())
                .append(' ')
                .append(head.id())
                .append(": ")
                .append(head.status().name().toLowerCase(Locale.ROOT))
                .append(head.acknowledged() ? ", acknowledged" : ", not acknowledged yet")
                .append(", opened ")
                .append(head.openedAt());
        part(line, ", customer ", head.customerId());
        part(line, ", promise due ", head.dueAt());
        part(line, ", plan changes ", head.nextChangeAt());
        part(line, ", snoozed until ", head.snoozedUntil());
        part(line, ", resolved ", head.resolvedAt());
        part(line, ", no plan: ", head.problem());
        return Told.onOneLine(line.toString());
    }

    private static void part(StringBuilder line, String name, Object value) {
        if (value != null) {
            line.append(name).append(value);
        }
    }
}
