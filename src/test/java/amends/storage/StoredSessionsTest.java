package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.access.AccessKey;
import amends.access.Caller;
import amends.access.KeyDesk;
import amends.access.KeysAtHand;
import amends.access.MadeKey;
import amends.access.Role;
import amends.access.Sessions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions of browsers, on both databases. */
class StoredSessionsTest {

    private static final Instant START = Instant.parse("2026-11-22T19:00:00Z");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private TestDatabase database;
    private Node first;

    enum Kind {
        H2,
        POSTGRESQL
    }

    /** What one process of the service knows. */
    private final class Node {
        private final KeysAtHand keys = new KeysAtHand(new StoredKeys(database.database()), now::get);
        private final Sessions sessions =
                new Sessions(new StoredSessions(database.database()), keys, now::get, Duration.ofHours(12));

        private Node() {
            keys.look();
        }

        private KeyDesk desk() {
            return new KeyDesk(new StoredKeys(database.database()), keys, now::get);
        }
    }

    private AccessKey begin(Kind kind) {
        database = kind == Kind.H2 ? TestDatabase.h2File(folder) : TestDatabase.postgres();
        first = new Node();
        MadeKey made = first.desk().make(new KeyDesk.Wish("The office", EnumSet.of(Role.ADMIN), null), "test");
        return made.key();
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionHoldsOnEveryProcessUntilItEndsByItselfOrIsEnded(Kind kind) {
        AccessKey key = begin(kind);
        String text = first.sessions.begin(key.id());
        Node second = new Node();
        assertThat(second.sessions.find(text)).map(Caller::keyId).contains(key.id());

        second.sessions.end(text);
        assertThat(second.sessions.find(text)).isEmpty();
        // The first looked at it when it was begun no later than five seconds ago, or asks now.
        now.set(START.plusSeconds(6));
        assertThat(first.sessions.find(text)).isEmpty();

        String other = first.sessions.begin(key.id());
        now.set(now.get().plus(Duration.ofHours(12)).minusSeconds(1));
        assertThat(second.sessions.find(other)).isPresent();
        now.set(now.get().plusSeconds(1));
        assertThat(second.sessions.find(other)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSessionOutlivesARestartAndEndsWithItsKey(Kind kind) {
        AccessKey admin = begin(kind);
        AccessKey agent = first.desk()
                .make(new KeyDesk.Wish("Till 1", EnumSet.of(Role.AGENT), null), admin.id())
                .key();
        String text = first.sessions.begin(agent.id());
        database.shut();

        Node restarted = new Node();
        assertThat(restarted.sessions.find(text)).map(Caller::roles).contains(Set.of(Role.AGENT));
        AccessKey unused = restarted.desk().revoke(agent.id(), false);
        assertThat(restarted.sessions.find(text)).isEmpty();
    }

    @Test
    void whatNobodyBeganIsNoSession() {
        AccessKey key = begin(Kind.H2);
        String text = first.sessions.begin(key.id());
        assertThat(first.sessions.find("")).isEmpty();
        assertThat(first.sessions.find(text.substring(1))).isEmpty();
        assertThat(first.sessions.find((text.charAt(0) == 'A' ? 'B' : 'A') + text.substring(1)))
                .isEmpty();
        assertThat(Sessions.isPageToken(Sessions.pageToken(text), text)).isTrue();
        assertThat(Sessions.isPageToken(text, text)).isFalse();
        assertThat(Sessions.isPageToken(null, text)).isFalse();
    }
}
