package amends.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch of any length takes the same memory: here its lines alone are larger than all of the heap. */
class LongBatchTest {

    private static final int LINES = 25_000;
    private static final String FILLER = "x".repeat(3_900);

    @TempDir
    private Path folder;

    @Test
    void linesThatAreLargerThanTheHeapAreAllAnswered() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(folder, folder.resolve("data"), null, "", "-Xmx80m");
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(service.caller().uri()).getPort())) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(socket));
            int answered = 0;
            try (BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
                assertThat(answer.readLine()).isEqualTo("HTTP/1.1 200 OK");
                for (String line = answer.readLine(); line != null; line = answer.readLine()) {
                    answered += line.contains("\"decisionId\"") ? 1 : 0;
                    assertThat(line).doesNotContain("/problems/");
                }
            }
            sending.join();
            assertThat(answered).isEqualTo(LINES);
        }
    }

    /** Sends in pieces, while the answers are read. */
    private static void send(Socket socket) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
            // An answer to HTTP/1.0 comes as it is, and not in chunks that may end inside of a line.
            out.write(String.join(
                            "\r\n",
                            "POST /v1/evaluations/batch HTTP/1.0",
                            "Host: localhost",
                            "Content-Type: application/x-ndjson",
                            "Content-Length: " + (long) LINES * line(0).length,
                            "",
                            "")
                    .getBytes(UTF_8));
            for (int i = 0; i < LINES; i++) {
                out.write(line(i));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] line(int number) {
        return """
                {"incident":{"kind":"test.Late","id":"T-%05d","course":"main","delayMinutes":25,"cause":"%s"}}
                """.formatted(number, FILLER).getBytes(UTF_8);
    }
}
