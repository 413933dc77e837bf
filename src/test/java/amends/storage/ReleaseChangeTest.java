package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.casework.CaseHead;
import amends.casework.CaseView;
import amends.casework.Happening;
import amends.decision.Decision;
import amends.decision.Decision.Cause;
import amends.recommendation.CompiledPolicySet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other rules come into force while incidents are open; the classes that extend it name a database. */
abstract class ReleaseChangeTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CompiledPolicySet FIRST = rules("Late", 10);
    private static final CompiledPolicySet SECOND = rules("Late", 20);
    private static final CompiledPolicySet WITHOUT = rules("Other", 20);

    private TestDatabase store;
    private Node node;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        store = fresh();
        node = new Node(store.database(), FIRST, NOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static CompiledPolicySet rules(String kind, int minutes) {
        return TestRules.policy("""
                        package test;
                        declare %1$s extends Incident end
                        rule "Say sorry" when %1$s( openMinutes >= %2$d ) then recommend.acknowledge("sorry"); end
                        """.formatted(kind, minutes))
                .with("messages/en.yaml", "sorry: \"I am sorry.\"\n")
                .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
                .interpret();
    }

    @Test
    void openIncidentsAreEvaluatedByTheNewRules() {
        assertThat(late("a").head().nextChangeAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));

        node.serve(SECOND);
        assertThat(node.reviewRelease()).isEqualTo(1);

        CaseHead head = node.casework.view("a").head();
        assertThat(head.planRelease()).isEqualTo(SECOND.policies().release());
        assertThat(head.nextChangeAt()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
        assertThat(node.decisions("a")).extracting(Decision::cause).containsExactly(Cause.OPENED, Cause.RELEASE);
        assertThat(node.told("a")).containsExactly("opened", "release");
        assertThat(node.deadlines()).containsExactly(DeadlinesSql.instance("a", head.nextChangeAt()));
    }

    @Test
    void nothingIsDoneTwiceAndNothingForWhatIsClosed() {
        late("open");
        late("closed");
        node.happens("closed", new Happening.Resolved());

        node.serve(SECOND);
        assertThat(node.reviewRelease()).isEqualTo(1);
        assertThat(node.reviewRelease()).isZero();

        assertThat(node.decisions("closed")).extracting(Decision::cause).doesNotContain(Cause.RELEASE);
    }

    @Test
    void whatEndsEarlyGoesOnLater() {
        for (int i = 0; i < 5; i++) {
            late("i" + i);
        }
        node.serve(SECOND);
        AtomicInteger asked = new AtomicInteger();

        assertThat(node.casework.reviews().release(() -> asked.incrementAndGet() > 2, (id, thrown) -> {}))
                .isEqualTo(2);
        assertThat(node.reviewRelease()).isEqualTo(3);
    }

    @Test
    void twoProcessesAtOnceLookAtEachIncidentOnce() {
        for (int i = 0; i < 20; i++) {
            late("i" + i);
        }
        node.serve(SECOND);
        Node other = new Node(store.database(), SECOND, NOON);

        CompletableFuture<Integer> elsewhere = CompletableFuture.supplyAsync(other::reviewRelease);
        int here = node.reviewRelease();

        assertThat(here + elsewhere.join()).isEqualTo(20);
        for (int i = 0; i < 20; i++) {
            assertThat(node.decisions("i" + i)).hasSize(2);
        }
    }

    @Test
    void anIncidentWhoseKindIsGoneKeepsEverythingAndRecoversWhenTheKindIsBack() {
        late("a");
        node.happens("a", new Happening.Acknowledged("sorry", null, null));
        String decision = node.casework.view("a").head().decisionId();

        node.serve(WITHOUT);
        assertThat(node.reviewRelease()).isEqualTo(1);
        CaseView gone = node.casework.view("a");
        assertThat(gone.head().problem()).contains("test.Late");
        assertThat(gone.head().decisionId()).isEqualTo(decision);
        assertThat(gone.events()).hasSize(1);
        assertThat(node.deadlines()).isEmpty();
        assertThat(node.reviewRelease()).as("once a release").isZero();

        node.serve(SECOND);
        assertThat(node.reviewRelease()).isEqualTo(1);
        CaseView back = node.casework.view("a");
        assertThat(back.head().problem()).isNull();
        assertThat(back.plan()).isNotNull();
        assertThat(back.events()).hasSize(1);
        assertThat(node.decisions("a")).hasSize(3);
    }

    @Test
    void oneThatCannotBeEvaluatedHoldsUpNoOther() {
        late("bad");
        late("good");
        node.jdbi().useHandle(handle -> handle.execute("update incident set opening = 'no' where id = 'bad'"));
        List<String> failed = new ArrayList<>();

        node.serve(SECOND);
        assertThat(node.casework.reviews().release(() -> false, (id, thrown) -> failed.add(id)))
                .isEqualTo(1);

        assertThat(failed).containsExactly("bad");
        assertThat(node.decisions("good")).hasSize(2);
    }

    private CaseView late(String id) {
        return node.open(id, "test.Late", Map.of(), Map.of());
    }
}
