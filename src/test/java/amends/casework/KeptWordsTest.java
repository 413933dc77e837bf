package amends.casework;

import static org.assertj.core.api.Assertions.assertThat;

import amends.recommendation.Wording.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptWordsTest {

    private static final Words SORRY = new Words("I am sorry.", "en", List.of());

    private Instant now = Instant.parse("2026-11-22T19:00:00Z");
    private final KeptWords kept = new KeptWords(() -> now);

    @Test
    void wordsAreAddedToThoseThatAreThere() {
        kept.keep("a", Map.of("e1", SORRY));
        kept.keep("a", Map.of("e2", SORRY));

        assertThat(kept.of("a")).containsOnlyKeys("e1", "e2");
        assertThat(kept.of("b")).isEmpty();
    }

    @Test
    void whatIsAddedLaterDoesNotKeepTheRestLonger() {
        kept.keep("a", Map.of("e1", SORRY));
        now = now.plus(KeptWords.FOR).minusSeconds(1);
        kept.keep("a", Map.of("e2", SORRY));
        assertThat(kept.of("a")).hasSize(2);

        now = now.plusSeconds(1);
        assertThat(kept.of("a")).isEmpty();
    }

    @Test
    void theOldestGoWhereThereAreTooMany() {
        for (int i = 0; i <= KeptWords.INCIDENTS; i++) {
            kept.keep("i" + i, Map.of("e", SORRY));
        }

        assertThat(kept.of("i0")).isEmpty();
        assertThat(kept.of("i1")).hasSize(1);
        assertThat(kept.of("i" + KeptWords.INCIDENTS)).hasSize(1);
    }

    @Test
    void oneIncidentIsForgottenAndNoOther() {
        kept.keep("a", Map.of("e1", SORRY));
        kept.keep("b", Map.of("e1", SORRY));
        kept.forget("a");

        assertThat(kept.of("a")).isEmpty();
        assertThat(kept.of("b")).hasSize(1);
    }
}
