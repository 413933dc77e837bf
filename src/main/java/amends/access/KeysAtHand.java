package amends.access;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys, kept in memory, so that no request asks the database, and goes on where that is away. Whoever has them looks
 * for changes of others every few seconds.
 */
public final class KeysAtHand {

    /** What a key that nobody has is compared with: its time tells as little as that of one which somebody has. */
    private static final String NOBODYS = KeyText.hash("");

    private static final Recognised UNKNOWN = new Recognised.Refused("the key is not known");

    private final KeyStore store;
    private final InstantSource clock;
    private volatile Map<String, AccessKey> keys = Map.of();

    /** @param clock tells whether a key has expired */
    public KeysAtHand(KeyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Reads them anew. Where that fails, those at hand go on, and what was thrown is thrown. */
    public synchronized void look() {
        keys = store.all().stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, Function.identity()));
    }

    /** Takes up at once what this process changed. */
    synchronized void changed(AccessKey key) {
        Map<String, AccessKey> changed = new HashMap<>(keys);
        changed.put(key.id(), key);
        keys = Map.copyOf(changed);
    }

    /** Whether any key was ever made, be it of use or not. */
    public boolean wereMade() {
        return !keys.isEmpty();
    }

    /** Whether there is a key that may do everything, and is of use now. */
    public boolean hasAdmin() {
        return keys.values().stream().anyMatch(key -> key.isUsableAdmin(clock.instant()));
    }

    /** Whose key a text is. Somebody who does not have it learns nothing about any key, also not by the time it takes. */
    public Recognised recognise(String text) {
        String hash = KeyText.hash(text);
        String id = KeyText.idIn(text);
        AccessKey known = id == null ? null : keys.get(id);
        boolean same = KeyText.same(hash, known == null ? NOBODYS : known.hash());
        if (known == null || !same) {
            return UNKNOWN;
        }
        return switch (known.stateAt(clock.instant())) {
            case USABLE -> new Recognised.Known(known.caller());
            case REVOKED -> new Recognised.Refused("the key was revoked at " + known.revokedAt());
            case EXPIRED -> new Recognised.Refused("the key expired at " + known.expiresAt());
        };
    }

    /** Whether the key of somebody who called before is still of use; without a key, whether none is needed. */
    public boolean isStillGood(Caller caller) {
        return caller.keyId() == null ? !wereMade() : isUsable(caller.keyId());
    }

    /** Whether the key of an id is still of use. */
    public boolean isUsable(String keyId) {
        return usable(keyId).isPresent();
    }

    /** Whoever has the key of an id, as long as it is of use. */
    Optional<Caller> usable(String keyId) {
        return Optional.ofNullable(keys.get(keyId))
                .filter(key -> key.stateAt(clock.instant()) == AccessKey.State.USABLE)
                .map(AccessKey::caller);
    }
}
