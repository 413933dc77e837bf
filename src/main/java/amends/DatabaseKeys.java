package amends;

import amends.access.AccessKey;
import amends.access.KeyDesk;
import amends.access.KeyStore;
import amends.access.KeysAtHand;
import amends.access.MadeKey;
import amends.storage.Database;
import amends.storage.StoredKeys;
import amends.wire.KeyReader;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;

/** The access keys in a database, for the command line. */
final class DatabaseKeys {

    /** What to do where a server has the database to itself. */
    static final String HINT =
            "a server that runs keeps an H2 file to itself; ask it over HTTP: GET or POST /v1/keys, DELETE"
                    + " /v1/keys/ID, with Authorization: Bearer and a key of the role admin, or none for the very first";

    private static final String BY = "the command line";

    private DatabaseKeys() {}

    /** Makes a key; the last line is the key. */
    static String create(Database database, KeyDesk.Wish wish, InstantSource clock) {
        MadeKey made = desk(database, clock).make(wish, BY);
        return "made key " + line(made.key(), clock) + "\nthis is the key; nobody can be told it again:\n"
                + made.text();
    }

    /** A line for each key. */
    static String list(Database database, InstantSource clock) {
        String lines = new StoredKeys(database)
                .all().stream().map(key -> line(key, clock)).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "there are no keys: only this machine is served, without one" : lines;
    }

    /** Revokes a key. */
    static String revoke(Database database, String id, InstantSource clock) {
        return "revoked key " + line(desk(database, clock).revoke(id, false), clock);
    }

    private static KeyDesk desk(Database database, InstantSource clock) {
        KeyStore store = new StoredKeys(database);
        return new KeyDesk(store, new KeysAtHand(store, clock), clock);
    }

    private static String line(AccessKey key, InstantSource clock) {
        String roles = key.roles().stream().map(KeyReader::name).sorted().collect(Collectors.joining(","));
        return key.id() + ' ' + key.stateAt(clock.instant()).name().toLowerCase(Locale.ROOT) + ' ' + roles + " \""
                + key.name() + "\", made " + key.createdAt() + " by " + key.createdBy()
                + (key.expiresAt() == null ? "" : ", expires " + key.expiresAt())
                + (key.revokedAt() == null ? "" : ", revoked " + key.revokedAt());
    }
}
