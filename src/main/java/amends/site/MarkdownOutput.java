package amends.site;

import gg.jte.TemplateOutput;
import java.util.regex.Pattern;

/**
 * Collects Markdown. What templates say themselves is taken as it is; everything else stays text: no sign in it makes a
 * link with other words, a heading, a table cell or HTML, and it does not leave its line.
 */
public final class MarkdownOutput implements TemplateOutput {

    /** Signs that mean something in Markdown wherever they stand. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!$^]");

    /** Signs that make a list, a line or a heading where a line or a list entry begins. */
    private static final Pattern START = Pattern.compile("^(\\d*)([.)](?=\\s|$)|[+=:-])");

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029\\u0085]+");

    private final StringBuilder out = new StringBuilder();

    /** What has been written. */
    public String text() {
        return out.toString();
    }

    @Override
    public void writeContent(String value) {
        out.append(value);
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        out.append(value, beginIndex, endIndex);
    }

    @Override
    public void writeUserContent(String value) {
        if (value != null) {
            out.append(escape(value));
        }
    }

    /** A text that stays text. */
    static String escape(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        String signs = SIGNS.matcher(line).replaceAll("\\\\$0");
        return START.matcher(signs).replaceFirst("$1\\\\$2");
    }

    /** Code that stays code, in a table too; it is not to begin or end with a backtick. */
    public static String code(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").replace("|", "\\|");
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }
}
