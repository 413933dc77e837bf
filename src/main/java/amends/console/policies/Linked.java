package amends.console.policies;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of what an author wrote: plain text, or an address on the web, which alone becomes a link.
 *
 * @param text as it is shown
 * @param href where it leads, or null
 */
public record Linked(String text, String href) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`\\\\]+");

    /** The parts of a text, in order. */
    public static List<Linked> parts(String text) {
        List<Linked> parts = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int done = 0;
        while (addresses.find()) {
            String address = addresses.group().replaceAll("[.,;:!?)]+$", "");
            if (isAddress(address)) {
                plain(parts, text.substring(done, addresses.start()));
                parts.add(new Linked(address, address));
                done = addresses.start() + address.length();
            }
        }
        plain(parts, text.substring(done));
        return parts;
    }

    private static void plain(List<Linked> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Linked(text, null));
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
