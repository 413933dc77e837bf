package amends.webhooks;

import amends.outward.Attempt;
import amends.outward.Delivery;
import amends.outward.Endpoint;
import amends.outward.NoKeyException;
import amends.outward.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpMethod;

/** Sends to endpoints over HTTP. The client is made when something is first sent. */
public final class HttpSender implements Sender, AutoCloseable {

    /** How long an endpoint has for its answer, from the search for its address to the end of the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** So much of an answer is taken; what it says does not matter. */
    private static final int MOST_READ = 16 * 1024;

    private final Client client;
    private final Signer signer;
    private final Duration patience;

    /**
     * @param box opens the secrets
     * @param client how it connects
     */
    public HttpSender(SecretBox box, Client client) {
        this(box, client, PATIENCE);
    }

    /** The same with less patience, for tests. */
    HttpSender(SecretBox box, Client client, Duration patience) {
        this.client = client;
        this.signer = new Signer(box);
        this.patience = patience;
    }

    @Override
    public List<Attempt> send(Endpoint endpoint, List<Delivery> deliveries, Instant now) {
        List<CompletableFuture<Attempt>> attempts =
                deliveries.stream().map(one -> send(endpoint, one, now)).toList();
        return attempts.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Attempt> send(Endpoint endpoint, Delivery delivery, Instant now) {
        CompletableFuture<Attempt> ended = new CompletableFuture<>();
        try {
            String payload = Payload.of(delivery);
            String signature = signer.sign(endpoint, delivery.id(), now, payload);
            Request request = client.get()
                    .newRequest(endpoint.wish().url())
                    .method(HttpMethod.POST)
                    .headers(headers -> headers.put("webhook-id", delivery.id())
                            .put("webhook-timestamp", Long.toString(now.getEpochSecond()))
                            .put("webhook-signature", signature))
                    .body(new StringRequestContent("application/json", payload))
                    .timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
            long[] read = new long[1];
            request.onResponseContent((response, part) -> {
                        read[0] += part.remaining();
                        if (read[0] > MOST_READ) {
                            var unused = response.abort(new IllegalStateException("enough"));
                        }
                    })
                    .send(result -> {
                        int status = result.getResponse() == null
                                ? 0
                                : result.getResponse().getStatus();
                        // Whoever began to answer has said what matters.
                        ended.complete(
                                status > 0
                                        ? new Attempt(now, status, null)
                                        : new Attempt(now, null, Failure.words(result.getFailure())));
                    });
        } catch (SecretBox.SealedException | NoKeyException e) {
            ended.complete(new Attempt(now, null, e.getMessage()));
        } catch (IllegalArgumentException e) {
            ended.complete(new Attempt(now, null, "its URL cannot be used"));
        }
        return ended;
    }

    @Override
    public void close() {
        client.close();
    }
}
