package amends.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whoever makes a request.
 *
 * @param keyId the id of the key, never the key; null where the service has no keys, and serves this machine alone
 * @param name what the key is called; null without a key
 * @param roles what the caller may do
 */
public record Caller(String keyId, String name, Set<Role> roles) {

    private static final Caller LOCAL = new Caller(null, null, EnumSet.allOf(Role.class));

    private static final Caller NOBODY = new Caller(null, null, Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody on this machine, where there are no keys: may do everything. */
    public static Caller local() {
        return LOCAL;
    }

    /** Somebody who takes a way that is open to everybody. */
    public static Caller nobody() {
        return NOBODY;
    }

    /** Whether the caller has a role, or may do everything. */
    public boolean has(Role role) {
        return roles.contains(role) || roles.contains(Role.ADMIN);
    }

    /** Whether the caller has one of some roles, or may do everything. */
    public boolean hasAny(Role... some) {
        return Arrays.stream(some).anyMatch(this::has);
    }
}
