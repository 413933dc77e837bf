package amends.console;

import amends.serving.Standing;
import java.time.Instant;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param section the part of the console that it belongs to, or null
 * @param menu the parts that its reader may see
 * @param waiting how many approvals wait for its reader
 * @param name who its reader is; null where there are no keys
 * @param pageToken what it has to send along with what changes something
 * @param now the time of the service when it was made
 * @param pace how many seconds of the service go by in one of the reader's; 1 but in a demonstration
 * @param standing how the rules stand; null on a page that says nothing of it
 * @param assets the paths of style sheets and scripts
 * @param scripts the names of the page's own scripts, modules all
 * @param styles the names of its own style sheets
 * @param keys what single keys do on it, beside those of every page
 * @param importMap where the modules are that its scripts import; null where they import none
 */
public record Shell(
        String title,
        Section section,
        List<Section> menu,
        long waiting,
        String name,
        String pageToken,
        Instant now,
        double pace,
        Standing standing,
        Assets assets,
        List<String> scripts,
        List<String> styles,
        List<Key> keys,
        ImportMap importMap) {

    public Shell {
        keys = List.copyOf(keys);
        menu = List.copyOf(menu);
        scripts = List.copyOf(scripts);
        styles = List.copyOf(styles);
    }

    /** So many approvals are counted; of more it is only said that they are more. */
    public static final int COUNTED = 100;

    /** How many approvals wait, as it is written; an empty text where none does. */
    public static String waits(long waiting) {
        return waiting == 0 ? "" : waiting < COUNTED ? String.valueOf(waiting) : COUNTED - 1 + "+";
    }

    /** What a link is called with what waits behind it, as {@code Approvals, 2 waiting}; null where nothing does. */
    public String called(String spoken) {
        return waiting == 0 ? null : spoken.replace("#", waits(waiting));
    }

    /** What htmx is told: nothing inline, nothing evaluated, and only from here. */
    public String htmx() {
        return "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"selfRequestsOnly\":true,\"historyCacheSize\":0,"
                // Until it has settled, what was put in hears no clicks.
                + "\"defaultSettleDelay\":0,"
                + "\"responseHandling\":[{\"code\":\"204\",\"swap\":false},{\"code\":\"[23]..\",\"swap\":true},"
                + "{\"code\":\"422\",\"swap\":false,\"error\":true},{\"code\":\"[45]..\",\"swap\":false,\"error\":true}]}";
    }

    /** What htmx sends with every request. */
    public String headers() {
        return "{\"X-CSRF-Token\":\"" + pageToken + "\"}";
    }
}
