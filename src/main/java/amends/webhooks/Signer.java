package amends.webhooks;

import amends.outward.Endpoint;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;

/** Signs what is sent; while a secret is being replaced, with both. */
final class Signer {

    private final SecretBox box;

    Signer(SecretBox box) {
        this.box = box;
    }

    /**
     * The value of the header {@code webhook-signature}.
     *
     * @throws SecretBox.SealedException where a secret cannot be opened
     */
    String sign(Endpoint endpoint, String id, Instant now, String payload) {
        String signature = sign(box.open(endpoint.id(), endpoint.keys().current()), id, now, payload);
        String previous = endpoint.keys().previousAt(now);
        return previous == null
                ? signature
                : signature + ' ' + sign(box.open(endpoint.id(), previous), id, now, payload);
    }

    private static String sign(String secret, String id, Instant now, String payload) {
        try {
            return new Webhook(secret).sign(id, now.getEpochSecond(), payload);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }
}
