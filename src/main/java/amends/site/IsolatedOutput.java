package amends.site;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;

/**
 * Escapes what people wrote, and lets it turn nothing but itself around. Unicode has controls that change the direction of all
 * that follows in a paragraph: a customer's text could show the words and figures beside it backwards.
 */
final class IsolatedOutput extends OwaspHtmlTemplateOutput {

    /** What stands in these comes back as it is, or is read by a script; it stands beside nothing. */
    private static final Set<String> VERBATIM = Set.of("textarea", "script");

    private boolean isBesideOthers = true;

    /** @param out where the page goes */
    IsolatedOutput(TemplateOutput out) {
        super(out);
    }

    @Override
    public void setContext(String tag, String attribute) {
        super.setContext(tag, attribute);
        isBesideOthers = attribute == null && (tag == null || !VERBATIM.contains(tag));
    }

    @Override
    public void writeUserContent(String text) {
        super.writeUserContent(isBesideOthers && text != null ? TurnedText.closed(text) : text);
    }
}
