package amends.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sessions of browsers. They are stored, so that they outlive a restart and hold on every process of one database, and
 * kept at hand for a few seconds, so that hardly a request asks the database. A session never does more than its key does
 * at that moment: it ends where the key is revoked or expires.
 */
public final class Sessions {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int SECRET_BYTES = 32;

    /** A session that another process ended lives on here for so long. */
    private static final Duration AT_HAND = Duration.ofSeconds(5);

    private static final int MOST_AT_HAND = 10_000;

    private final SessionStore store;
    private final KeysAtHand keys;
    private final InstantSource clock;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Seen> atHand = new LinkedHashMap<>();

    /**
     * @param store where they are stored
     * @param keys the keys that begin them
     * @param lifetime how long one lasts
     */
    public Sessions(SessionStore store, KeysAtHand keys, InstantSource clock, Duration lifetime) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** What was found, and when. */
    private record Seen(Session session, Instant at) {}

    /** How long one lasts. */
    public Duration lifetime() {
        return lifetime;
    }

    /** Whether sessions are needed at all: where there are no keys, nobody has to show one. */
    public boolean areNeeded() {
        return keys.wereMade();
    }

    /**
     * Begins a session.
     *
     * @param keyId the id of a key that was recognised just now
     * @return the text that opens it; it is stored nowhere
     */
    public String begin(String keyId) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        store.removeExpired(now);
        store.add(new Session(KeyText.hash(text), keyId, now, now.plus(lifetime)));
        return text;
    }

    /** Who opened the session of a text; nobody where there is none, or where its key is of no use any more. */
    public Optional<Caller> find(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Session session = look(KeyText.hash(text), now);
        return session == null || !session.expiresAt().isAfter(now) ? Optional.empty() : keys.usable(session.keyId());
    }

    private Session look(String hash, Instant now) {
        Seen seen;
        synchronized (atHand) {
            seen = atHand.get(hash);
        }
        if (seen != null && seen.at().plus(AT_HAND).isAfter(now)) {
            return seen.session();
        }
        Session found;
        try {
            found = store.find(hash).orElse(null);
        } catch (RuntimeException e) {
            if (seen != null) {
                // While the database is away those who are in stay in.
                return seen.session();
            }
            throw e;
        }
        synchronized (atHand) {
            atHand.remove(hash);
            // What nobody opened is not kept: whoever guesses must not fill the memory.
            if (found != null) {
                atHand.put(hash, new Seen(found, now));
            }
            if (atHand.size() > MOST_AT_HAND) {
                atHand.remove(atHand.keySet().iterator().next());
            }
        }
        return found;
    }

    /** Ends the session of a text, if there is one. */
    public void end(String text) {
        String hash = KeyText.hash(text);
        store.remove(hash);
        synchronized (atHand) {
            atHand.remove(hash);
        }
    }

    /**
     * What a page of a session has to send along with whatever changes something. It follows from the text that opens the
     * session, which no page of another site can read.
     */
    public static String pageToken(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("page token of " + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a page sent the token of the session of a text; how long it takes tells nothing. */
    public static boolean isPageToken(String sent, String text) {
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), pageToken(text).getBytes(StandardCharsets.UTF_8));
    }
}
