package amends.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import amends.reliability.Persistent.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service that is told to end does with what it has begun. */
class ShutdownTest {

    private static final int TERMINATED = 143;
    private static final String LINE = "{\"incident\":{\"kind\":\"test.Late\",\"course\":\"main\",\"id\":\"%s\"}}\n";

    @TempDir
    private Path folder;

    @Test
    void underLoadNoAnswerBreaksOffAndNothingAcknowledgedIsLost() throws Exception {
        Path data = folder.resolve("data");
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
        CountDownLatch warm = new CountDownLatch(100);
        try (ServiceProcess service =
                ServiceProcess.start(folder, data, null, "shutdown: {pause: 200ms, timeout: 20s}\n")) {
            List<Thread> senders = IntStream.range(0, 6)
                    .mapToObj(i -> new Thread(() -> send(service, "s" + i, acknowledged, outcomes, warm)))
                    .toList();
            senders.forEach(Thread::start);
            warm.await();
            service.terminate();
            assertThat(service.code()).isEqualTo(TERMINATED);
            for (Thread sender : senders) {
                sender.join();
            }
        }

        assertThat(outcomes.stream().filter(Outcome::isBrokenOff)).isEmpty();
        assertThat(outcomes.stream().map(Outcome::status).distinct()).isSubsetOf(201, 503, 0);
        try (ServiceProcess again = ServiceProcess.start(folder, data, null)) {
            List<String> lost = new ArrayList<>();
            for (String id : acknowledged) {
                if (again.caller().get("/v1/incidents/" + id).statusCode() != 200) {
                    lost.add(id);
                }
            }
            assertThat(lost).isEmpty();
        }
    }

    private static void send(
            ServiceProcess service,
            String prefix,
            Queue<String> acknowledged,
            Queue<Outcome> outcomes,
            CountDownLatch warm) {
        try (Persistent caller = new Persistent(service.caller().uri())) {
            for (int i = 0; service.isAlive(); i++) {
                String id = prefix + "-" + i;
                Outcome outcome =
                        caller.post("/v1/incidents", LINE.formatted(id).strip());
                outcomes.add(outcome);
                if (outcome.status() == 201) {
                    acknowledged.add(id);
                    warm.countDown();
                }
            }
        }
    }

    @Test
    void aStreamOfLinesThatHadBegunIsAnsweredToItsEnd() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(folder, folder.resolve("data"), null)) {
            try (Bulk bulk = new Bulk(service.caller().uri())) {
                bulk.send(LINE.formatted("first"));
                service.terminate();
                while (accepts(service)) {
                    Thread.onSpinWait();
                }
                bulk.send(LINE.formatted("second"));
                assertThat(bulk.end()).contains("200 OK", "\"first\"", "\"second\"");
            }
            assertThat(service.code()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void aSecondSignalEndsItAtOnce() throws Exception {
        try (ServiceProcess service =
                ServiceProcess.start(folder, folder.resolve("data"), null, "shutdown: {pause: 25s, timeout: 60s}\n")) {
            service.terminate();
            while (service.caller().get("/health/ready").statusCode() == 200) {
                Thread.onSpinWait();
            }
            assertThat(service.caller().get("/health/live").statusCode()).isEqualTo(200);
            assertThat(service.isAlive()).isTrue();
            long began = System.nanoTime();
            service.terminate();
            assertThat(service.code()).isEqualTo(TERMINATED);
            assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
        }
    }

    private static boolean accepts(ServiceProcess service) {
        URI uri = URI.create(service.caller().uri());
        try (Socket probe = new Socket(uri.getHost(), uri.getPort())) {
            return probe.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** A body that is sent bit by bit. */
    private static final class Bulk implements AutoCloseable {
        private final Socket socket;
        private final OutputStream out;
        private final BufferedReader in;

        Bulk(String uri) throws IOException {
            URI address = URI.create(uri);
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(30_000);
            out = socket.getOutputStream();
            String head = String.join(
                    "\r\n",
                    "POST /v1/incidents/bulk HTTP/1.1",
                    "Host: localhost",
                    "Connection: close",
                    "Content-Type: application/x-ndjson",
                    "Transfer-Encoding: chunked",
                    "Expect: 100-continue",
                    "",
                    "");
            out.write(head.getBytes(UTF_8));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            // It is said when the body begins to be read.
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 100 Continue");
        }

        void send(String line) throws IOException {
            out.write((Integer.toHexString(line.length()) + "\r\n" + line + "\r\n").getBytes(UTF_8));
            out.flush();
        }

        String end() throws IOException {
            out.write("0\r\n\r\n".getBytes(UTF_8));
            out.flush();
            StringBuilder all = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                all.append(line).append('\n');
            }
            return all.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
