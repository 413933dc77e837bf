package amends.console.guest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links to the customer's page. What stands in one is the incident's id, until when the link is good, and a signature over both
 * (HMAC-SHA256): nobody who has a link can make another of it, and none has to be stored.
 */
public final class Links {

    /** Where the page is. */
    static final String PATH = "/customer";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** So that a signature of ours under the same key for another purpose never is one of a link. */
    private static final String PURPOSE = "amends customer link 1\n";

    private final Supplier<byte[]> key;
    private final Duration goodFor;
    private final String publicUrl;
    private final InstantSource clock;

    /**
     * @param key what links are signed with; the same in all processes on one database
     * @param goodFor how long a link is good
     * @param publicUrl under which customers reach the service, without a slash at its end; empty: as whoever asks for a link does
     */
    public Links(Supplier<byte[]> key, Duration goodFor, String publicUrl, InstantSource clock) {
        this.key = key;
        this.goodFor = goodFor;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * A link for a customer.
     *
     * @param url the whole of it
     * @param expiresAt until when it is good
     */
    public record Link(String url, Instant expiresAt) {}

    /**
     * What a good link says.
     *
     * @param incidentId whose page may be seen
     * @param expiresAt until when
     */
    record Good(String incidentId, Instant expiresAt) {}

    /**
     * A link to the page of an incident.
     *
     * @param http the request in which it is asked for
     */
    public Link of(String incidentId, ContainerRequestContext http) {
        String base =
                publicUrl.isEmpty() ? http.getUriInfo().getBaseUri().toString().replaceFirst("/+$", "") : publicUrl;
        Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(goodFor);
        return new Link(base + PATH + "?t=" + token(incidentId, expiresAt), expiresAt);
    }

    private String token(String incidentId, Instant expiresAt) {
        String said = encoded(incidentId.getBytes(StandardCharsets.UTF_8)) + '.' + expiresAt.getEpochSecond();
        return said + '.' + signature(said);
    }

    /** What a token says; empty where it is none of ours, or good no more. Each takes as long to refuse as another. */
    Optional<Good> read(String token) {
        int dot = token.lastIndexOf('.');
        String said = dot < 0 ? "" : token.substring(0, dot);
        // As text: several texts stand for the same bytes, and only one of them was given out.
        byte[] stated = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        boolean ours = MessageDigest.isEqual(signature(said).getBytes(StandardCharsets.UTF_8), stated);
        return ours ? good(said).filter(link -> !isOver(link)) : Optional.empty();
    }

    /** Whether a link is good no more. */
    boolean isOver(Good link) {
        return !clock.instant().isBefore(link.expiresAt());
    }

    private static Optional<Good> good(String said) {
        int dot = said.indexOf('.');
        String seconds = said.substring(dot + 1);
        if (dot < 0 || !SECONDS.matcher(seconds).matches()) {
            return Optional.empty();
        }
        String id = new String(Base64.getUrlDecoder().decode(said.substring(0, dot)), StandardCharsets.UTF_8);
        return Optional.of(new Good(id, Instant.ofEpochSecond(Long.parseLong(seconds))));
    }

    private String signature(String said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            return encoded(mac.doFinal((PURPOSE + said).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
