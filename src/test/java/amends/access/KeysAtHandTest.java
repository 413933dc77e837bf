package amends.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Keys in memory, and what is told of them. */
class KeysAtHandTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:00:00Z");

    private final Shelf shelf = new Shelf();
    private final KeysAtHand keys = new KeysAtHand(shelf, () -> NOW);
    private final KeyDesk desk = new KeyDesk(shelf, keys, () -> NOW);

    /** A store in memory, which can be away. */
    private static final class Shelf implements KeyStore, KeyBook {
        private final Map<String, AccessKey> stored = new LinkedHashMap<>();
        private boolean away;

        @Override
        public <T> T write(Function<KeyBook, T> work) {
            return work.apply(this);
        }

        @Override
        public void lock() {
            // Nobody else is here.
        }

        @Override
        public List<AccessKey> all() {
            if (away) {
                throw new IllegalStateException("away");
            }
            return new ArrayList<>(stored.values());
        }

        @Override
        public Optional<AccessKey> find(String id) {
            return Optional.ofNullable(stored.get(id));
        }

        @Override
        public void add(AccessKey key) {
            stored.put(key.id(), key);
        }

        @Override
        public void revoke(AccessKey key) {
            stored.put(key.id(), key);
        }
    }

    private MadeKey admin() {
        return desk.make(new KeyDesk.Wish("boss", Set.of(Role.ADMIN), null), "test");
    }

    @Test
    void whileTheStoreIsAwayTheKeysAtHandGoOn() {
        MadeKey made = admin();
        shelf.away = true;

        assertThatThrownBy(keys::look).hasMessage("away");

        assertThat(keys.wereMade()).isTrue();
        assertThat(keys.recognise(made.text()))
                .isEqualTo(new Recognised.Known(made.key().caller()));
    }

    @Test
    void whatAnotherProcessChangedCountsFromTheNextLookOn() {
        MadeKey made = admin();
        shelf.revoke(made.key().revoked(NOW));
        assertThat(keys.recognise(made.text())).isInstanceOf(Recognised.Known.class);

        keys.look();

        assertThat(keys.recognise(made.text()))
                .isEqualTo(new Recognised.Refused("the key was revoked at 2026-11-22T19:00:00Z"));
        assertThat(keys.isStillGood(made.key().caller())).isFalse();
        assertThat(keys.hasAdmin()).isFalse();
        assertThat(keys.wereMade()).isTrue();
    }

    @Test
    void whoeverCalledWithoutAKeyMayUntilThereIsOne() {
        assertThat(keys.isStillGood(Caller.local())).isTrue();

        admin();

        assertThat(keys.isStillGood(Caller.local())).isFalse();
    }

    @Test
    void onlyTheHashIsStoredAndNeitherItNorTheKeyIsInAnyText() {
        MadeKey made = admin();
        AccessKey stored = shelf.all().get(0);
        String secret = made.text().substring(made.text().length() - 43);

        assertThat(stored.hash()).matches("[0-9a-f]{64}").isNotEqualTo(made.text());
        assertThat(List.of(
                        made.toString(),
                        stored.toString(),
                        keys.recognise(made.text()).toString()))
                .noneMatch(text -> text.contains(secret) || text.contains(stored.hash()));
    }

    @Test
    void aTextThatDiffersInOneCharacterIsNoKey() {
        String text = admin().text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'a' ? 'b' : 'a';
            String wrong = text.substring(0, i) + other + text.substring(i + 1);

            assertThat(keys.recognise(wrong)).isEqualTo(new Recognised.Refused("the key is not known"));
        }
    }
}
