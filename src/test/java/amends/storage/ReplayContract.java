package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.RandomScenes;
import amends.TestRules;
import amends.casework.Again;
import amends.casework.Casework;
import amends.casework.Happening;
import amends.casework.Judging.Judged;
import amends.casework.Mask;
import amends.casework.NewEvent;
import amends.casework.ReadableReleases;
import amends.casework.Recalling;
import amends.casework.Recording;
import amends.casework.ReplayException;
import amends.casework.Replaying;
import amends.decision.Decision;
import amends.decision.DecisionQuery;
import amends.decision.Logbook;
import amends.folder.FolderContent;
import amends.guard.Situations;
import amends.http.HttpEdge;
import amends.incident.LedgerSnapshot;
import amends.incident.Situation;
import amends.incident.SituationException;
import amends.money.Money;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Evaluated;
import amends.recommendation.Plan;
import amends.recommendation.Recommender;
import amends.release.Release;
import amends.wire.CaseNotation;
import amends.wire.DecisionWriter;
import amends.wire.EvaluationRequest;
import amends.wire.PlanWriter;
import amends.wire.SituationWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A decision made again under its own release is the same letter by letter, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplayContract {

    private static final int MANY = 2_000;
    private static final int RELEASES = 6;

    private final Map<String, CompiledPolicySet> stored = new HashMap<>();
    private final CaseNotation notation = new CaseNotation();
    private TestDatabase database;
    private JdbiTransactions transactions;
    private volatile CompiledPolicySet inForce;
    private volatile Instant now = RandomScenes.EVENING;
    private Supplier<UUID> ids;

    abstract TestDatabase database();

    @BeforeAll
    void open() {
        database = database();
        transactions = new JdbiTransactions(database.database());
        ids = HttpEdge.ids(() -> now);
    }

    @AfterAll
    void shut() {
        database.close();
    }

    /** A logbook that keeps what it is given for one transaction. */
    private final class Batch implements Logbook {
        private final List<Decision> all = new ArrayList<>();

        @Override
        public void log(Decision decision) {
            all.add(decision);
        }

        @Override
        public Optional<Decision> waiting(String id) {
            return Optional.empty();
        }

        List<Decision> written() {
            transactions.write(session -> {
                session.decisions().addAll(all);
                return null;
            });
            return all;
        }
    }

    private Replaying replaying() {
        Recalling recalling = new Recalling(
                () -> inForce,
                new ReadableReleases(transactions, hash -> Optional.ofNullable(stored.get(hash))),
                hash -> stored.get(hash).policies().library().calendars(),
                notation);
        return new Replaying(transactions, recalling, notation, new Batch());
    }

    private CompiledPolicySet serve(CompiledPolicySet next) {
        stored.put(next.policies().release(), next);
        inForce = next;
        return next;
    }

    /** Writes an evaluation down, and says whether there was one: what is drawn by chance may contradict itself. */
    private boolean ask(Batch batch, Random random, Situation situation, Instant asOf) {
        LedgerSnapshot ledger = ledger(random, asOf);
        boolean judged = random.nextInt(4) > 0;
        Situation known = situation.withLedger(judged ? ledger : LedgerSnapshot.EMPTY);
        try {
            Evaluated made = Recommender.evaluated(inForce, known, asOf);
            Plan plan = Again.plan(inForce, known, asOf, judged);
            Recording recording = new Recording(batch, notation, ids, () -> now, Mask.NONE);
            String id = recording.nextId();
            recording.record(
                    id,
                    new Recording.Asked(request(random, situation, asOf), null, null),
                    new Judged(new Evaluated(known, plan, made.fired()), judged),
                    new String(PlanWriter.bytes(plan, id), StandardCharsets.UTF_8),
                    0);
            return true;
        } catch (SituationException contradicts) {
            return false;
        }
    }

    /** As callers write it: on one line or several, with a byte order mark at times. */
    private static String request(Random random, Situation situation, Instant asOf) {
        String text = SituationWriter.text(situation, asOf);
        return switch (random.nextInt(3)) {
            case 0 -> text.replace(",\"", "\r\n  ,  \"");
            case 1 -> '\uFEFF' + text;
            default -> text;
        };
    }

    private static LedgerSnapshot ledger(Random random, Instant asOf) {
        List<LedgerSnapshot.Given> given = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String remedy = List.of("appetizer", "dessert", "coffee").get(random.nextInt(3));
            given.add(new LedgerSnapshot.Given(remedy, asOf.minusSeconds(random.nextInt(9_000_000))));
        }
        Money spent = random.nextBoolean()
                ? null
                : new Money(new BigDecimal(random.nextInt(900) + ".50"), Currency.getInstance("USD"));
        return new LedgerSnapshot(given, spent);
    }

    @Test
    void thousandsAboutIncidentsOfAllKindsAreTheSameAfterReleasesCameAndWent() {
        Random random = new Random(20261122);
        Batch batch = new Batch();
        CompiledPolicySet shipped = TestRules.folder(Path.of("rules")).interpret();
        Situations situations = new Situations(random);
        while (batch.all.size() < MANY) {
            serve(shipped);
            for (EvaluationRequest one : situations.of(shipped.policies())) {
                ask(batch, random, one.situation(), one.asOf());
            }
            RandomScenes scenes = new RandomScenes(random.nextLong());
            serve(scenes.folder(1 + random.nextInt(8)).interpret());
            for (int i = 0; i < 10; i++) {
                ask(batch, random, scenes.situation(), RandomScenes.EVENING);
            }
        }
        List<Decision> all = batch.written();
        assertThat(stored).hasSizeGreaterThan(RELEASES);
        assertThat(all.stream().filter(one -> !notation.isJudged(one.situation())))
                .hasSizeGreaterThan(MANY / 5)
                .allMatch(one -> one.plan().contains("\"notes\":["));
        Replaying replaying = replaying();
        for (Decision one : all) {
            Replaying.Replayed again = replaying.replay(one.id());
            assertThat(notation.text(again.plan(), one.id()))
                    .as(one.situation())
                    .isEqualTo(one.plan());
            assertThat(again.same()).isTrue();
        }
    }

    @Test
    void thoseAboutIncidentsThatAreKeptAreTheSameAfterReleasesCameAndWent() {
        Random random = new Random(5);
        Casework casework = new Casework(
                transactions,
                () -> inForce,
                hash -> stored.get(hash).policies().library().calendars(),
                notation,
                ids,
                () -> now,
                Duration.ofMinutes(1));
        List<String> kept = new ArrayList<>();
        for (int release = 0; release < RELEASES; release++) {
            serve(new RandomScenes(release)
                    .folder(6)
                    .with(
                            "calendars.yaml",
                            "kitchen: {zone: UTC, hours: {mon-sun: [\"12:00-19:0%d\", \"19:30-21:00\"]}}\n"
                                    .formatted(release))
                    .interpret());
            for (int i = 0; i < 10; i++) {
                String id = "kept-" + release + "-" + i;
                Situation late = Situation.of(
                        "test.Late",
                        Map.of("id", id, "course", "main", "guests", (long) random.nextInt(4)),
                        Map.of("id", "c-" + i, "customerMonths", (long) i));
                casework.open(late, null, "print of " + id);
                kept.add(id);
            }
            for (String id : kept) {
                now = now.plusSeconds(random.nextInt(120));
                Happening what = random.nextBoolean()
                        ? new Happening.StatusSent("sorry", null, null)
                        : new Happening.Estimated(now.plusSeconds(600));
                casework.record(id, new NewEvent("e" + release, "ann", null, what), null);
            }
        }
        Replaying replaying = replaying();
        int again = 0;
        for (String id : kept) {
            for (Decision one : replaying.of(id)) {
                assertThat(replaying.replay(one.id()).same()).as(one.id()).isTrue();
                again++;
            }
        }
        assertThat(again).isGreaterThan(200);
    }

    private String oneAsked() {
        Batch batch = new Batch();
        Situation late = Situation.of("test.Late", Map.of("delayMinutes", 30L, "guests", 2L), Map.of());
        assertThat(ask(batch, new Random(1), late, RandomScenes.EVENING)).isTrue();
        return batch.written().get(0).id();
    }

    @Test
    void aReleaseThatIsNotStoredOrOfANewerLanguageOrUnreadableIsToldAsSuch() {
        serve(new RandomScenes(77).folder(3).interpret());
        String id = oneAsked();
        Replaying replaying = replaying();
        assertThatThrownBy(() -> replaying.replay(id, "sha256:none"))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("sha256:none is not stored");
        String later = "sha256:later";
        new Releases(database.database())
                .keep(
                        new Release(
                                later, now, Release.Origin.FOLDER, null, null, null, Release.LANGUAGE + 1, 0, 0, 0, 0),
                        FolderContent.of(Map.of("a.drl", "new")));
        assertThatThrownBy(() -> replaying.replay(id, later))
                .isInstanceOf(ReplayException.class)
                .hasMessageContaining("version 2 of the policy language; this program reads version 1");
    }

    @Test
    void whatWasErasedOrMaskedIsNotMadeAgainAndExportsSaySo() throws Exception {
        serve(new RandomScenes(79).folder(3).interpret());
        Decision asked = transactions.read(
                session -> session.decisions().find(oneAsked()).orElseThrow());
        Decision masked = left(asked, ids.get().toString(), true, null);
        Decision erased = left(asked, ids.get().toString(), false, now);
        transactions.write(session -> {
            session.decisions().addAll(List.of(masked, erased));
            return null;
        });
        for (String release : new String[] {null, "current"}) {
            assertThatThrownBy(() -> again(masked.id(), release))
                    .isInstanceOf(ReplayException.class)
                    .hasMessage("decision \"" + masked.id() + "\" was stored with fields masked");
            assertThatThrownBy(() -> again(erased.id(), release))
                    .isInstanceOf(ReplayException.class)
                    .hasMessage("decision \"" + erased.id() + "\" was erased at " + now);
        }
        List<Decision> told = transactions.read(session -> session.decisionLists()
                .inOrder(DecisionQuery.ALL, asked.id(), 10)
                .decisions());
        assertThat(told).containsExactly(masked, erased);
        assertThat(new String(DecisionWriter.line(masked), StandardCharsets.UTF_8))
                .contains(",\"masked\":true,");
        assertThat(new String(DecisionWriter.line(erased), StandardCharsets.UTF_8))
                .endsWith(",\"erasedAt\":\"" + now + "\",\"situation\":null,\"plan\":null}\n");
    }

    private Replaying.Replayed again(String id, String release) {
        return release == null ? replaying().replay(id) : replaying().replay(id, release);
    }

    private static Decision left(Decision of, String id, boolean masked, Instant erasedAt) {
        return new Decision(
                id,
                of.about(),
                of.cause(),
                of.release(),
                of.clocksRelease(),
                of.asOf(),
                of.dueAt(),
                of.at(),
                of.making(),
                erasedAt == null ? of.situation() : null,
                erasedAt == null ? of.plan() : null,
                of.nextChangeAt(),
                masked,
                erasedAt);
    }

    @Test
    void whereTheClockIsSetBackIdsStayInOrderAndSoDoLists() {
        serve(new RandomScenes(78).folder(3).interpret());
        Instant before = now;
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            now = before.minusSeconds(3_600L * i);
            made.add(oneAsked());
        }
        now = before;
        assertThat(made).isSorted();
        List<String> listed = transactions.read(
                session -> session.decisionLists().newest(DecisionQuery.ALL, null, 5).decisions().stream()
                        .map(Decision::id)
                        .toList());
        List<String> newestFirst = new ArrayList<>(made);
        Collections.reverse(newestFirst);
        assertThat(listed).isEqualTo(newestFirst);
    }
}
