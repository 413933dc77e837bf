package amends.http;

import static amends.http.Batches.line;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import amends.LimitSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends slowly, endlessly or too much at once is sent away in time, and nobody else notices. */
class SlowClientsTest {

    private static final String GOOD = line("main");
    private static final String POST =
            "POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private static Batches service;

    @BeforeAll
    static void start() {
        service = new Batches(new LimitSettings()
                .connecting(1_500)
                .waitingFor(Duration.ofMillis(600), Duration.ofMillis(600), Duration.ofSeconds(3)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(service.uri().getHost(), service.uri().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void assertServes() throws Exception {
        assertThat(service.post("/v1/evaluations", GOOD.getBytes(UTF_8), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Sends a byte every twentieth of a second until nobody takes it any more, or so many were sent. */
    private static int trickle(Socket socket, String bytes, int most) throws InterruptedException {
        Semaphore never = new Semaphore(0);
        int sent = 0;
        try {
            OutputStream out = socket.getOutputStream();
            while (sent < most) {
                out.write(bytes.charAt(sent % bytes.length()));
                sent++;
                never.tryAcquire(50, TimeUnit.MILLISECONDS);
                if (socket.getInputStream().available() > 0) {
                    return sent;
                }
            }
        } catch (IOException ended) {
            return sent;
        }
        return sent;
    }

    private static String answer(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }

    @Test
    void aHeadThatComesByteByByteIsNotWaitedForForEver() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("GET /v1/incidents HTTP/1.1\r\nHost: localhost\r\n".getBytes(ISO_8859_1));
            assertThat(trickle(socket, "X-Header: 1\r\n", 400)).isLessThan(400);
        }
        try (Socket socket = connect()) {
            assertThat(trickle(socket, "GET", 400)).isLessThan(400);
        }
    }

    @Test
    void aConnectionThatIsUsedAgainAndAgainIsNotTakenForASlowOne() throws Exception {
        Semaphore never = new Semaphore(0);
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            byte[] request = (POST + "Content-Length: " + GOOD.length() + "\r\n\r\n" + GOOD).getBytes(ISO_8859_1);
            for (int i = 0; i < 12; i++) {
                out.write(request);
                StringBuilder answer = new StringBuilder();
                while (answer.indexOf("]}") < 0) {
                    int next = in.read();
                    assertThat(next).isNotNegative();
                    answer.append((char) next);
                }
                assertThat(answer).startsWith("HTTP/1.1 200");
                in.skipNBytes(in.available());
                never.tryAcquire(100, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Test
    void aBodyThatComesByteByByteIsRefused() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write((POST + "Content-Length: 1000\r\n\r\n").getBytes(ISO_8859_1));
            assertThat(trickle(socket, GOOD, 400)).isLessThan(400);
            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("application/problem+json");
        }
    }

    @Test
    void linesThatComeByteByByteEndTheBatch() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write((POST.replace("/json", "/x-ndjson").replace("evaluations", "evaluations/batch")
                                    + "Content-Length: 100000\r\n\r\n" + GOOD + "\n")
                            .getBytes(ISO_8859_1));
            // The answer to the first line is there at once.
            socket.getInputStream().skipNBytes(1);
            Semaphore never = new Semaphore(0);
            int sent = 0;
            try {
                for (; sent < 400; sent++) {
                    socket.getOutputStream().write(' ');
                    never.tryAcquire(50, TimeUnit.MILLISECONDS);
                }
            } catch (IOException ended) {
                assertThat(ended).isNotNull();
            }
            assertThat(sent).isLessThan(400);
        }
        assertServes();
    }

    @Test
    void aHeadOrAUriThatIsTooLongIsRefused() throws Exception {
        Raw raw = service.raw();
        String end = "Host: localhost\r\nConnection: close\r\n\r\n";
        HttpTest.assertProblem(raw.send("GET /v1/incidents HTTP/1.1\r\nX: " + "x".repeat(9_000) + "\r\n" + end), 431);
        HttpTest.assertProblem(raw.send("GET /v1/incidents HTTP/1.1\r\n" + "X: x\r\n".repeat(3_000) + end), 431);
        HttpTest.assertProblem(raw.send("GET /v1/incidents?q=" + "x".repeat(5_000) + " HTTP/1.1\r\n" + end), 414);
        HttpTest.assertProblem(raw.send("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n" + end), 414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"extension", "size", "trailer"})
    void chunksWithEndlessEdgesAreRefused(String where) throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write((POST + "Transfer-Encoding: chunked\r\n\r\n").getBytes(ISO_8859_1));
            int length = GOOD.length();
            String begin = switch (where) {
                case "extension" -> Integer.toHexString(length) + ";x=";
                case "size" -> "";
                default -> Integer.toHexString(length) + "\r\n" + GOOD + "\r\n0\r\nX: ";
            };
            byte[] more = (where.equals("size") ? "0" : "x").repeat(1 << 16).getBytes(ISO_8859_1);
            int sent = 0;
            try {
                out.write(begin.getBytes(ISO_8859_1));
                while (sent < 2_000 && socket.getInputStream().available() == 0) {
                    out.write(more);
                    sent++;
                }
            } catch (IOException ended) {
                assertThat(ended).isNotNull();
            }
            assertThat(sent).isLessThan(2_000);
        }
        assertServes();
    }

    @Test
    void requestsThatAreSentOneAfterTheOtherWithoutWaitingAreAnsweredInOrder() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < 100; i++) {
                String body = line("course " + i);
                out.write((POST + "Content-Length: " + body.length() + (i == 99 ? "\r\nConnection: close" : "")
                                + "\r\n\r\n" + body)
                        .getBytes(ISO_8859_1));
            }
            List<String> notes = answer(socket)
                    .lines()
                    .filter(one -> one.contains("notes"))
                    .map(one -> one.replaceAll(".*\"notes\":\\[\"([^\"]*)\"].*", "$1"))
                    .toList();
            assertThat(notes).hasSize(100);
            assertThat(notes.get(0)).isEqualTo("course 0");
            assertThat(notes.get(99)).isEqualTo("course 99");
        }
    }

    @Test
    void aThousandConnectionsThatSayNothingTakeNothingAwayAndEnd() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                idle.add(connect());
            }
            assertServes();
            for (Socket socket : idle) {
                assertThat(answer(socket)).isEmpty();
            }
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }
}
