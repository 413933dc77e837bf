package amends.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.outward.Attempt;
import amends.outward.Delivery;
import amends.outward.Delivery.State;
import amends.outward.Endpoint;
import amends.outward.Topic;
import amends.outward.Wish;
import amends.webhooks.Receiver.Heard;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.eclipse.jetty.util.Promise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSenderTest {

    /** The library that verifies asks the machine what time it is, so it has to be so here too. */
    private final Instant now = InstantSource.system().instant();

    private static final Reachable HERE = new Reachable(false, List.of(Prefix.of("127.0.0.1")));
    private static final SecretBox BOX = new SecretBox(() -> new byte[SecretBox.KEY_BYTES]);
    private static final String SECRET = BOX.fresh();

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private HttpSender sender(Reachable reachable, Duration patience) {
        HttpSender sender = new HttpSender(BOX, new Client(reachable), patience);
        open.add(sender);
        return sender;
    }

    private HttpSender sender() {
        return sender(HERE, Duration.ofSeconds(10));
    }

    private Receiver receiver(int status) throws Exception {
        Receiver receiver = Receiver.answering(status);
        open.add(receiver);
        return receiver;
    }

    private Endpoint endpoint(String url) {
        return endpoint(url, new Endpoint.Keys(BOX.seal("wh_1", SECRET), null, null));
    }

    private Endpoint endpoint(String url, Endpoint.Keys keys) {
        Wish wish = new Wish(url, null, List.of(), List.of(), List.of(), true);
        return new Endpoint("wh_1", wish, keys, null, 0, null, now, now);
    }

    private Delivery delivery(String id) {
        return new Delivery(
                id,
                "wh_1",
                Topic.PROMISE_BREACHED,
                "a",
                now,
                "{\"incident\":\"a\",\"who\":\"Zoë\"}",
                State.WAITING,
                0,
                now,
                null);
    }

    private Attempt send(HttpSender sender, String url) {
        return sender.send(endpoint(url), List.of(delivery("msg_1")), now).get(0);
    }

    @Test
    void theOfficialLibraryVerifiesWhatIsSent() throws Exception {
        Receiver receiver = receiver(204);

        Attempt attempt = send(sender(), receiver.url());

        Heard heard = receiver.next();
        assertThat(attempt).isEqualTo(new Attempt(now, 204, null));
        assertThat(heard.header("webhook-id")).isEqualTo("msg_1");
        assertThat(heard.header("content-type")).startsWith("application/json");
        assertThat(heard.header("user-agent")).isEqualTo("Amends");
        assertThat(heard.headers()).doesNotContainKeys("cookie", "authorization", "accept-encoding");
        assertThat(heard.body())
                .isEqualTo("{\"type\":\"promise.breached\",\"timestamp\":\"" + now
                        + "\",\"data\":{\"incident\":\"a\",\"who\":\"Zoë\"}}");
        assertThatCode(() -> new Webhook(SECRET).verify(heard.body(), heard.headers()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(SECRET).verify(heard.body() + " ", heard.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(BOX.fresh()).verify(heard.body(), heard.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whileASecretIsReplacedBothVerify() throws Exception {
        Receiver receiver = receiver(204);
        String before = BOX.fresh();
        Endpoint.Keys keys = new Endpoint.Keys(BOX.seal("wh_1", SECRET), BOX.seal("wh_1", before), now.plusSeconds(1));

        sender().send(endpoint(receiver.url(), keys), List.of(delivery("msg_1")), now);
        Heard both = receiver.next();
        sender().send(endpoint(receiver.url(), keys), List.of(delivery("msg_1")), now.plusSeconds(1));
        Heard one = receiver.next();

        assertThatCode(() -> new Webhook(SECRET).verify(both.body(), both.headers()))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(before).verify(both.body(), both.headers()))
                .doesNotThrowAnyException();
        assertThat(both.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(one.header("webhook-signature").split(" ")).hasSize(1);
        assertThatThrownBy(() -> new Webhook(before).verify(one.body(), one.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whatWasErasedIsSentWithoutWhatItSaid() throws Exception {
        Receiver receiver = receiver(204);
        Delivery erased =
                new Delivery("msg_1", "wh_1", Topic.DECISION_MADE, "a", now, null, State.WAITING, 0, now, null);

        sender().send(endpoint(receiver.url()), List.of(erased), now);

        assertThat(receiver.next().body()).endsWith("\"data\":{\"incident\":\"a\",\"erased\":true}}");
    }

    @Test
    void aSecretThatCannotBeOpenedSendsNothing() throws Exception {
        Receiver receiver = receiver(204);
        SecretBox other = new SecretBox(() -> new byte[] {1, 2, 3});
        HttpSender sender = new HttpSender(other, new Client(HERE));
        open.add(sender);

        Attempt attempt = send(sender, receiver.url());

        assertThat(attempt.problem()).contains("sealed with another key");
        assertThat(receiver.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 299, 301, 302, 307, 308, 401, 404, 407, 410, 429, 500, 503})
    void theStatusIsWhatCountsAndNothingIsFollowed(int status) throws Exception {
        Receiver target = receiver(200);
        Receiver receiver = Receiver.answering(exchange -> {
            exchange.getResponseHeaders().add("Location", target.url());
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"x\"");
            exchange.sendResponseHeaders(status, -1);
        });
        open.add(receiver);

        Attempt attempt = send(sender(), receiver.url());

        assertThat(attempt.status()).isEqualTo(status);
        assertThat(attempt.isSuccess()).isEqualTo(status < 300);
        assertThat(attempt.isGone()).isEqualTo(status == 410);
        receiver.next();
        assertThat(receiver.waiting() + target.waiting()).isZero();
    }

    @Test
    void anAnswerWithoutEndIsNotRead() throws Exception {
        Receiver receiver = Receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            byte[] much = new byte[8_192];
            for (int i = 0; i < 10_000; i++) {
                body.write(much);
            }
        });
        open.add(receiver);

        assertThat(send(sender(), receiver.url()).status()).isEqualTo(200);
    }

    @Test
    void whoDoesNotAnswerInTimeHasNotAnswered() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Receiver receiver = Receiver.answering(exchange -> {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        open.add(receiver);

        Attempt attempt = send(sender(HERE, Duration.ofMillis(200)), receiver.url());

        ended.countDown();
        assertThat(attempt).isEqualTo(new Attempt(now, null, "no answer in time"));
    }

    @Test
    void nobodyThereIsTold() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(send(sender(), "http://127.0.0.1:" + port + "/").problem()).isEqualTo("no connection");
        assertThat(send(sender(), "http://nobody.invalid/").problem()).isEqualTo("the host has no known address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void whatIsInsideIsNeverConnectedToHoweverItIsWritten(String host) throws Exception {
        Receiver receiver = receiver(200);

        Attempt attempt =
                send(sender(Reachable.PUBLIC, Duration.ofSeconds(10)), "http://" + host + ":" + receiver.port() + "/");

        assertThat(attempt.status()).isNull();
        assertThat(attempt.problem()).isIn("the host has an address that is not public", "its URL cannot be used");
        assertThat(receiver.waiting()).isZero();
    }

    @Test
    void oneAddressInsideAmongOthersIsRefusedAndTheCheckedOnesAreThoseConnectedTo() {
        InetSocketAddress open = new InetSocketAddress("8.8.8.8", 443);
        InetSocketAddress inside = new InetSocketAddress("10.0.0.1", 443);

        assertThat(resolved(List.of(open))).isEqualTo(List.of(open));
        assertThat(resolved(List.of(open, inside))).isInstanceOf(CheckedResolver.UnreachableException.class);
        assertThat(resolved(List.of(InetSocketAddress.createUnresolved("example.com", 443))))
                .isInstanceOf(CheckedResolver.UnreachableException.class);
    }

    private static Object resolved(List<InetSocketAddress> found) {
        Promise.Completable<List<InetSocketAddress>> promise = new Promise.Completable<>();
        new CheckedResolver((host, port, context, told) -> told.succeeded(found), Reachable.PUBLIC)
                .resolve("example.com", 443, null, promise);
        return promise.handle((addresses, failure) -> failure == null ? (Object) addresses : failure)
                .join();
    }

    @Test
    void manyAreSentSideBySideAndToldApart() throws Exception {
        CountDownLatch together = new CountDownLatch(10);
        Receiver receiver = Receiver.answering(exchange -> {
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            exchange.sendResponseHeaders(200 + Integer.parseInt(id.substring(4)), -1);
        });
        open.add(receiver);
        List<Delivery> ten =
                IntStream.range(0, 10).mapToObj(i -> delivery("msg_" + i)).toList();

        List<Attempt> attempts = sender().send(endpoint(receiver.url()), ten, now);

        assertThat(attempts.stream().map(Attempt::status))
                .containsExactly(200, 201, 202, 203, 204, 205, 206, 207, 208, 209);
    }
}
