package amends.http;

import static amends.http.Batches.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import amends.LimitSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A batch is answered while it comes, held up where the answers are not taken, and given up where nobody is there any more. */
class BatchStreamTest {

    private static final String HEAD = String.join(
            "\r\n",
            "POST /v1/evaluations/batch HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/x-ndjson",
            "Transfer-Encoding: chunked",
            "",
            "");

    private static Batches service;

    @BeforeAll
    static void start() {
        service = new Batches(new LimitSettings()
                .withBatches(4_096, 10_000_000, 1L << 32, 1)
                .waitingFor(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(700)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static byte[] chunk(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return (Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n").getBytes(UTF_8);
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(service.uri().getHost(), service.uri().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Batches are answered one at a time here: another is answered once the one before was given up. */
    private static void assertThatAnotherIsAnsweredSoon() throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int status;
        do {
            status = service.batch(line("next").getBytes(UTF_8)).statusCode();
            assertThat(status).isIn(200, 503);
        } while (status != 200 && System.nanoTime() < until);
        assertThat(status).isEqualTo(200);
    }

    private static String nextPlan(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("{")) {
                return line;
            }
        }
        return null;
    }

    @Test
    void aLineIsAnsweredBeforeTheNextOneIsSent() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            out.write(HEAD.getBytes(UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write(chunk(line("course " + i) + "\n"));
                assertThat(nextPlan(in)).contains("\"notes\":[\"course " + i + "\"]");
            }
            out.write(chunk("{\"incident\":"));
            out.write("0\r\n\r\n".getBytes(UTF_8));
            assertThat(nextPlan(in)).startsWith("{\"line\":51,").contains("the body ends in the middle of a value");
            in.readLine();
            assertThat(in.readLine()).isEqualTo("0");
        }
    }

    @Test
    void whoGoesAwayIsGivenUp() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(HEAD.getBytes(UTF_8));
            out.write(chunk(line("soup") + "\n"));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(nextPlan(in)).contains("soup");
            assertThat(service.batch(line("next").getBytes(UTF_8)).statusCode()).isEqualTo(503);
        }
        assertThatAnotherIsAnsweredSoon();
    }

    @Test
    void whoStopsInTheMiddleOfALineIsToldThatTheBatchEnds() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(HEAD.getBytes(UTF_8));
            out.write(chunk(line("soup") + "\n{\"incident\":"));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(nextPlan(in)).contains("soup");
            assertThat(nextPlan(in))
                    .isEqualTo("{\"line\":2,\"type\":\"/problems/batch-ended\",\"title\":\"The batch ends here\","
                            + "\"status\":408,\"detail\":\"the request did not come in time\"}");
        }
        assertThatAnotherIsAnsweredSoon();
    }

    @Test
    void whoseBytesEndTooEarlyIsToldThatTheBatchEnds() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(HEAD.getBytes(UTF_8));
            out.write(chunk(line("soup") + "\n" + line("cake").substring(0, 20)));
            socket.shutdownOutput();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(nextPlan(in)).contains("soup");
            String end = nextPlan(in);
            assertThat(end == null || end.startsWith("{\"line\":2,\"type\":\"/problems/batch-ended\""))
                    .as(end)
                    .isTrue();
        }
        assertThatAnotherIsAnsweredSoon();
    }

    @Test
    void whoDoesNotTakeTheAnswersIsNotReadFromAndGivenUp() throws Exception {
        long before = service.evaluated();
        byte[] lines = chunk((line("soup") + "\n").repeat(100));
        int sent = 0;
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(HEAD.getBytes(UTF_8));
            while (sent < 1_000_000) {
                out.write(lines);
                sent += 100;
            }
        } catch (IOException givenUp) {
            assertThat(givenUp).hasMessageMatching("(?i).*(reset|broken pipe|abort).*");
        }
        assertThat(sent).isLessThan(1_000_000);
        assertThat(service.evaluated() - before).isLessThanOrEqualTo(sent);
        assertThatAnotherIsAnsweredSoon();
    }
}
