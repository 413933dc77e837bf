package amends.http.limits;

import amends.access.Caller;
import jakarta.servlet.ServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How often each caller may ask. Only keys that were found to be right come here, so that there are no more than those. */
public final class Rates {

    private static final String ATTRIBUTE = "amends.rate";

    private final RequestLimits limits;
    private final LongSupplier nanos;
    private final Rate withoutKey;
    private final Map<String, Rate> byKey = new ConcurrentHashMap<>();

    Rates(RequestLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.withoutKey = limits.withoutKey() == null ? null : new Rate(limits.withoutKey(), nanos);
    }

    /** How often a caller may ask, or null for as often as it likes; the request remembers it. */
    Rate of(Caller caller, ServletRequest request) {
        Rate rate = of(caller.keyId());
        if (rate != null) {
            request.setAttribute(ATTRIBUTE, rate);
        }
        return rate;
    }

    private Rate of(String keyId) {
        if (keyId == null) {
            return withoutKey;
        }
        if (limits.perKey() == null) {
            return null;
        }
        Rate known = byKey.get(keyId);
        return known != null ? known : byKey.computeIfAbsent(keyId, id -> new Rate(limits.perKey(), nanos));
    }

    /** How often whoever makes a request may ask; empty for as often as it likes. */
    public static Optional<Rate> of(ServletRequest request) {
        return Optional.ofNullable((Rate) request.getAttribute(ATTRIBUTE));
    }
}
