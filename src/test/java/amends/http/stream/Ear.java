package amends.http.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One who listens to a stream, over a plain connection; nobody waits for it longer than half a minute. */
public final class Ear implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;
    private final BufferedReader lines;
    private final List<String> headers = new ArrayList<>();

    /** One event, by the names of its fields. */
    public record Heard(Map<String, String> fields) {
        public String id() {
            return fields.get("id");
        }

        public String event() {
            return fields.get("event");
        }

        public String data() {
            return fields.get("data");
        }
    }

    private Ear(Socket socket, InputStream in) {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Listens at an address; returns when it has been greeted. */
    public static Ear to(String uri, String query, String lastEventId, String... headers) throws IOException {
        Ear ear = asking(uri, query, lastEventId, headers);
        ear.next();
        return ear;
    }

    /** Asks, and reads the head of the answer. */
    static Ear asking(String uri, String query, String lastEventId, String... headers) throws IOException {
        URI address = URI.create(uri);
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        String last = lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        String more = Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining());
        // Of HTTP/1.0, so that the answer is not cut into chunks.
        socket.getOutputStream()
                .write(("GET /v1/incidents/stream" + query + " HTTP/1.0\r\nHost: localhost\r\n" + last + more + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        Ear ear = new Ear(socket, socket.getInputStream());
        for (String line = ear.lines.readLine(); line != null && !line.isEmpty(); line = ear.lines.readLine()) {
            ear.headers.add(line);
        }
        return ear;
    }

    List<String> headers() {
        return headers;
    }

    /** The next event, or null where the stream has ended. */
    public Heard next() throws IOException {
        Map<String, String> fields = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                return new Heard(fields);
            }
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return null;
    }

    /** The rest of the answer. */
    String rest() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = lines.read(); next >= 0; next = lines.read()) {
            text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
