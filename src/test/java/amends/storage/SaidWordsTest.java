package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.casework.CaseView;
import amends.casework.Erasing;
import amends.casework.Happening;
import amends.casework.ReadableReleases;
import amends.casework.Recalling;
import amends.casework.SaidWords;
import amends.casework.SaidWords.Said;
import amends.casework.Session;
import amends.casework.Transactions;
import amends.decision.Logbook;
import amends.wire.CaseNotation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The words that customers were told are made once, and forgotten in time. */
class SaidWordsTest {

    private static final int MOST = 50;

    private final TestDatabase store = TestDatabase.h2InMemory();
    private final Desk desk = new Desk(store.database());
    private Instant now = Desk.NOON;
    private int reads;

    private final SaidWords said = new SaidWords(
            counted(),
            new Recalling(
                    desk::policies,
                    new ReadableReleases(desk.transactions(), hash -> Optional.empty()),
                    release -> Map.of(),
                    new CaseNotation()),
            () -> now);

    @AfterEach
    void close() {
        store.close();
    }

    private Transactions counted() {
        return new Transactions() {
            @Override
            public <T> T write(Function<Session, T> work) {
                return desk.transactions().write(work);
            }

            @Override
            public <T> T read(Function<Session, T> work) {
                reads++;
                return desk.transactions().read(work);
            }
        };
    }

    private CaseView told(String incident, String event) {
        return desk.record(incident, event, new Happening.Acknowledged("sorry", null, null));
    }

    private List<String> texts(CaseView view) {
        return said.of(view, MOST).stream().map(Said::text).toList();
    }

    @Test
    void wordsAreMadeOnceHoweverOftenTheyAreLookedAt() {
        desk.open("a", "c-1");
        CaseView once = told("a", "e1");

        assertThat(texts(once)).containsExactly("I am sorry.");
        assertThat(texts(once)).containsExactly("I am sorry.");
        assertThat(reads).isEqualTo(1);

        CaseView twice = told("a", "e2");
        assertThat(texts(twice)).containsExactly("I am sorry.", "I am sorry.");
        assertThat(texts(twice)).hasSize(2);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void erasingForgetsThemAtOnceAndLeavesThoseOfOthers() {
        desk.open("a", "c-1");
        desk.open("b", "c-2");
        CaseView erased = told("a", "e1");
        CaseView other = told("b", "e2");
        texts(erased);
        texts(other);

        new Erasing(desk.transactions(), new CaseNotation(), Logbook.OFF, () -> now, said::forget).customer("c-1");

        // Who still holds what was read before is told nothing either.
        assertThat(texts(erased)).containsOnlyNulls();
        assertThat(texts(desk.casework().view("a"))).containsOnlyNulls();
        reads = 0;
        assertThat(texts(other)).containsExactly("I am sorry.");
        assertThat(reads).isZero();
    }

    @Test
    void whereAnotherProcessErasesThemTheyAreForgottenWhenTheIncidentIsSeenOrAfterAWhile() {
        desk.open("a", "c-1");
        CaseView before = told("a", "e1");
        texts(before);
        new Erasing(desk.transactions(), new CaseNotation(), Logbook.OFF, () -> now, id -> {}).customer("c-1");

        assertThat(texts(desk.casework().view("a"))).containsOnlyNulls();
        assertThat(texts(before)).containsOnlyNulls();

        desk.open("b", "c-2");
        CaseView unseen = told("b", "e2");
        texts(unseen);
        new Erasing(desk.transactions(), new CaseNotation(), Logbook.OFF, () -> now, id -> {}).customer("c-2");
        now = now.plus(Duration.ofMinutes(10));
        assertThat(texts(unseen)).containsOnlyNulls();
    }
}
