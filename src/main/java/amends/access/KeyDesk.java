package amends.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes keys and revokes them. */
public final class KeyDesk {

    private final KeyStore store;
    private final KeysAtHand atHand;
    private final InstantSource clock;
    private final KeyText texts = new KeyText();

    /** @param atHand takes up at once what is changed here */
    public KeyDesk(KeyStore store, KeysAtHand atHand, InstantSource clock) {
        this.store = store;
        this.atHand = atHand;
        this.clock = clock;
    }

    /**
     * A key that somebody wants.
     *
     * @param expiresAt from when on it is to be of no use, or null
     */
    public record Wish(String name, Set<Role> roles, Instant expiresAt) {
        public Wish {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Makes a key.
     *
     * @param by who makes it: the id of a key, or in words
     * @throws KeyRefusedException where it would be the first and could not make others, or has expired already
     */
    public MadeKey make(Wish wish, String by) {
        Instant now = now();
        if (wish.expiresAt() != null && !wish.expiresAt().isAfter(now)) {
            throw new KeyRefusedException("expiresAt " + wish.expiresAt() + " is not after now, " + now);
        }
        String id = texts.newId();
        String text = texts.newText(id);
        AccessKey key =
                new AccessKey(id, wish.name(), wish.roles(), KeyText.hash(text), now, by, wish.expiresAt(), null);
        store.write(book -> {
            book.lock();
            if (book.all().isEmpty() && !wish.roles().contains(Role.ADMIN)) {
                throw new KeyRefusedException("the first key must have the role admin: from then on every request needs"
                        + " a key, and only an admin makes others; found " + inWords(wish.roles()));
            }
            book.add(key);
            return key;
        });
        atHand.changed(key);
        return new MadeKey(key, text);
    }

    /** All keys, in the order of their making. */
    public List<AccessKey> all() {
        return store.all();
    }

    /**
     * Revokes a key. One that was revoked before stays as it is.
     *
     * @param leavingAnAdmin whether the last key that is of use and may do everything is to stay
     * @throws NoSuchKeyException where there is none of that id
     * @throws KeyRefusedException where it is that last one
     */
    public AccessKey revoke(String id, boolean leavingAnAdmin) {
        Instant now = now();
        AccessKey revoked = store.write(book -> {
            book.lock();
            AccessKey key = book.find(id).orElseThrow(() -> new NoSuchKeyException(id));
            if (leavingAnAdmin
                    && key.isUsableAdmin(now)
                    && book.all().stream().noneMatch(other -> !other.id().equals(id) && other.isUsableAdmin(now))) {
                throw new KeyRefusedException(
                        "key " + id + " is the last of the role admin that is of use: make another"
                                + " first, or revoke it on the command line, by amends keys revoke");
            }
            AccessKey changed = key.revoked(now);
            book.revoke(changed);
            return changed;
        });
        atHand.changed(revoked);
        return revoked;
    }

    private static String inWords(Set<Role> roles) {
        return roles.stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
