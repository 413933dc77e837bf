package amends.console;

import amends.http.BodyTooLargeException;
import amends.http.JsonBody;
import amends.http.Problem;
import amends.http.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * What somebody filled in.
 *
 * @param values the values of each field, in the order in which the page has them
 */
public record Form(Map<String, List<String>> values) {

    /** What routes that read one take. */
    public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private static final int LARGEST = 1024 * 1024;
    private static final int LONGEST_KEY = 100;

    /**
     * Reads one.
     *
     * @throws BodyTooLargeException where there is more than anybody fills in
     */
    public static Form read(ContainerRequestContext http) {
        return read(http, LARGEST);
    }

    /**
     * Reads one in which a whole file may stand.
     *
     * @param largest how many bytes it may have as it is sent
     * @throws BodyTooLargeException where it has more
     */
    public static Form read(ContainerRequestContext http, int largest) {
        try {
            byte[] body = http.getEntityStream().readNBytes(largest + 1);
            if (body.length > largest) {
                JsonBody.drain(http.getEntityStream());
                throw new BodyTooLargeException(largest);
            }
            MultiMap<String> read = new MultiMap<>();
            decode(text(body), read);
            Map<String, List<String>> values = new LinkedHashMap<>();
            read.forEach((name, all) -> values.put(name, List.copyOf(all)));
            return new Form(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another encoding would pass for this one, with other letters in it. */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw notAForm();
        }
    }

    private static void decode(String body, MultiMap<String> read) {
        try {
            UrlEncoded.decodeTo(body, read, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw notAForm();
        }
    }

    private static ProblemException notAForm() {
        return new ProblemException(
                Problem.of(400, "the form is not encoded as forms are: after % stand two hexadecimal digits of UTF-8"));
    }

    /**
     * What makes a form recognisable that is sent twice, as its page says in the field {@code key}; empty where it does not.
     *
     * @throws ProblemException where it is longer than what any page says
     */
    public String key() {
        String key = text("key").strip();
        if (key.length() > LONGEST_KEY) {
            throw new ProblemException(Problem.of(422, "key has to be what the page came with"));
        }
        return key;
    }

    /** The value of a field, or an empty text. */
    public String text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }
}
