package amends.http;

import amends.http.Problem.Fault;
import amends.ledger.Cursor;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which part of a list in the order of time is asked for: {@code limit} and {@code cursor} of a query.
 *
 * @param after what was seen last, or null
 * @param most how many are shown at most
 */
public record Paging(Cursor after, int most) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /**
     * Some of a list.
     *
     * @param next where the next page begins, or null where there is none
     */
    public record Page<T>(List<T> shown, String next) {}

    /**
     * Reads a query.
     *
     * @param others the keys that it may have besides
     * @throws ProblemException where it has another, one twice, or a wrong value
     */
    public static Paging of(ContainerRequestContext http, List<String> others) {
        MultivaluedMap<String, String> query = QueryFaults.check(http, with(others));
        String limit = query.getFirst("limit");
        String cursor = query.getFirst("cursor");
        int most = USUAL;
        if (limit != null) {
            most = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
            if (most < 1 || most > MOST) {
                throw QueryFaults.of(Fault.at("/limit", "expected 1 to " + MOST + ", found " + limit));
            }
        }
        return new Paging(cursor == null ? null : read(cursor), most);
    }

    private static List<String> with(List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.add("limit");
        all.add("cursor");
        return all;
    }

    /** The text of a place. */
    public static String cursor(Instant at, String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    private static Cursor read(String text) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int space = place.indexOf(' ');
            if (space > 0) {
                return new Cursor(Instant.parse(place.substring(0, space)), place.substring(space + 1));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Told below, as any other text that is none.
        }
        throw QueryFaults.of(Fault.at("/cursor", "is no cursor; take it from next of the page before"));
    }

    /** The page of what was found, which is one more than is shown where there is another page. */
    public <T> Page<T> page(List<T> found, Function<T, String> place) {
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, most);
        return new Page<>(shown, place.apply(shown.get(most - 1)));
    }
}
