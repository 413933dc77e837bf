package amends.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A key as it is stored: all that is known of it but the key itself.
 *
 * @param id what it is called in logs, lists and decisions; no secret
 * @param name whose it is, or what for
 * @param roles what it may do; at least one
 * @param hash the SHA-256 of the key's text, in hexadecimal
 * @param createdAt when it was made
 * @param createdBy who made it: the id of a key, or in words
 * @param expiresAt from then on it is of no use; null: never
 * @param revokedAt when it was revoked, or null
 */
public record AccessKey(
        String id,
        String name,
        Set<Role> roles,
        String hash,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Instant revokedAt) {

    public AccessKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(createdBy, "createdBy");
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a key has a role");
        }
    }

    /** How a key stands. */
    public enum State {
        /** It opens what its roles open. */
        USABLE,
        /** Its time is over. */
        EXPIRED,
        /** Somebody took it back. */
        REVOKED
    }

    /** How it stands at an instant. */
    public State stateAt(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt == null || expiresAt.isAfter(now) ? State.USABLE : State.EXPIRED;
    }

    /** Whether it is of use at an instant, and may do everything. */
    boolean isUsableAdmin(Instant now) {
        return roles.contains(Role.ADMIN) && stateAt(now) == State.USABLE;
    }

    /** Whoever calls with it. */
    public Caller caller() {
        return new Caller(id, name, roles);
    }

    /** The same, revoked; one that was revoked before stays as it is. */
    AccessKey revoked(Instant when) {
        return revokedAt != null ? this : new AccessKey(id, name, roles, hash, createdAt, createdBy, expiresAt, when);
    }

    /** Without the hash: it opens nothing, but belongs in no log either. */
    @Override
    public String toString() {
        return "key " + id + " (" + name + ')';
    }
}
