package amends.cli;

import amends.backtest.Remarks;
import java.io.PrintWriter;
import java.util.Locale;

/** Tells people what was assumed of incidents, and what was odd about them. */
final class RemarksText {

    private RemarksText() {}

    static void print(Remarks remarks, PrintWriter out) {
        list(remarks, true, "assumed:", out);
        list(remarks, false, "noticed:", out);
    }

    private static void list(Remarks remarks, boolean assumptions, String title, PrintWriter out) {
        if (!remarks.remarks(assumptions).isEmpty()) {
            out.println(title);
        }
        remarks.remarks(assumptions)
                .forEach(remark -> out.println("  "
                        + String.format(Locale.ROOT, "%,d", remarks.counts().get(remark)) + " × " + remark.text()
                        + " (first: " + Snippet.visible(remarks.example(remark)) + ")"));
    }
}
