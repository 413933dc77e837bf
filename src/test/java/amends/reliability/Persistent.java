package amends.reliability;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** A caller that uses one connection as long as it may, and knows how much of an answer has come when it breaks off. */
final class Persistent implements AutoCloseable {

    private final URI uri;
    private Socket socket;

    Persistent(String uri) {
        this.uri = URI.create(uri);
    }

    /**
     * What came of a request.
     *
     * @param status the status, 0 where no answer came
     * @param isBrokenOff whether an answer had begun and did not end
     */
    record Outcome(int status, boolean isBrokenOff) {}

    /** Sends a request with a body, and reads the answer. */
    Outcome post(String path, String body) {
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        try {
            if (socket == null) {
                socket = new Socket(uri.getHost(), uri.getPort());
                socket.setSoTimeout(60_000);
            }
            byte[] bytes = body.getBytes(UTF_8);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: " + bytes.length + "\r\n\r\n" + body)
                            .getBytes(UTF_8));
            InputStream in = socket.getInputStream();
            while (!came.toString(US_ASCII).endsWith("\r\n\r\n")) {
                came.write(some(in));
            }
            String head = came.toString(US_ASCII);
            for (int left = length(head); left > 0; left--) {
                some(in);
            }
            if (head.toLowerCase(java.util.Locale.ROOT).contains("connection: close")) {
                close();
            }
            return new Outcome(Integer.parseInt(head.substring(9, 12)), false);
        } catch (IOException e) {
            close();
            return new Outcome(0, came.size() > 0);
        }
    }

    private static int some(InputStream in) throws IOException {
        int one = in.read();
        if (one < 0) {
            throw new IOException("the answer ends");
        }
        return one;
    }

    private static int length(String head) {
        for (String line : head.split("\r\n", -1)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                return Integer.parseInt(line.substring(15).strip());
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is closed.
        }
        socket = null;
    }
}
