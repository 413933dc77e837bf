package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.decision.Decision;
import amends.decision.Decision.Cause;
import amends.decision.Decision.Fired;
import amends.decision.DecisionLists.Part;
import amends.decision.DecisionQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lists of decisions hold what is asked for, each once and in order, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DecisionListsContract {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final int DECISIONS = 12_000;
    private static final List<String> NAMES = List.of("appetizer", "app%", "app_tizer", "a \"quoted\" one!", "coffee");
    private static final List<String> RULES = List.of("Comp", "Comp an appetizer", "Say 100% sorry_", "Never!");

    private final List<Decision> all = new ArrayList<>();
    private TestDatabase database;
    private JdbiTransactions transactions;

    abstract TestDatabase database();

    @BeforeAll
    void fill() {
        database = database();
        transactions = new JdbiTransactions(database.database());
        Random random = new Random(7);
        for (int i = 0; i < DECISIONS; i++) {
            all.add(decision(random, i));
        }
        // Ids are in order; what is written down is not.
        List<Decision> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        for (int from = 0; from < DECISIONS; from += 1_000) {
            List<Decision> some = mixed.subList(from, from + 1_000);
            transactions.write(session -> {
                session.decisions().addAll(some);
                return null;
            });
        }
    }

    @AfterAll
    void shut() {
        database.close();
    }

    private static Decision decision(Random random, int i) {
        String id = new UUID(((START.toEpochMilli() + i / 3) << 16) | 0x7000 | (i % 3), random.nextLong()).toString();
        String name = NAMES.get(random.nextInt(random.nextInt(NAMES.size()) + 1));
        String withheld = NAMES.get(random.nextInt(NAMES.size()));
        return new Decision(
                id,
                new Decision.About(
                        null,
                        0,
                        random.nextInt(1_000) == 0 ? "rare.Kind" : "test.Kind" + random.nextInt(2),
                        random.nextInt(10) == 0 ? null : "c" + random.nextInt(40),
                        "s" + random.nextInt(900)),
                random.nextInt(50) == 0 ? Cause.RELEASE : Cause.ASKED,
                "sha256:" + random.nextInt(3),
                "sha256:0",
                START.minusSeconds(random.nextInt(1_000)),
                null,
                // The clock was set back now and then; the ids were not.
                START.minusSeconds(random.nextInt(100)),
                new Decision.Making(
                        5,
                        List.of(
                                new Fired("test/a.drl", RULES.get(random.nextInt(RULES.size()))),
                                new Fired("test/b.drl", RULES.get(random.nextInt(2)))),
                        "key" + random.nextInt(3),
                        "trace" + random.nextInt(5_000)),
                "{\"request\":{}}",
                plan(name, withheld),
                null,
                false,
                null);
    }

    private static String plan(String name, String withheld) {
        return "{\"recommendations\":[{\"action\":\"compensate\",\"name\":\"" + name.replace("\"", "\\\"")
                + "\",\"message\":\"no \\\",\\\"name\\\":\\\"coffee\\\", here\"}],\"clocks\":[],\"withheld\":[{\"action\":"
                + "\"compensate\",\"name\":\"" + withheld.replace("\"", "\\\"") + "\",\"reason\":\"\"}]}";
    }

    private static DecisionQuery query(Random random) {
        Decision like = decision(random, random.nextInt(DECISIONS));
        boolean narrow = random.nextBoolean();
        return new DecisionQuery(
                random.nextInt(3) == 0 ? like.about().kind() : null,
                random.nextInt(6) == 0 ? like.about().domain() : null,
                narrow && random.nextInt(3) == 0 ? like.about().customerId() : null,
                narrow && random.nextInt(3) == 0 ? like.about().subject() : null,
                random.nextInt(5) == 0 ? like.release() : null,
                random.nextInt(4) == 0 ? RULES.get(random.nextInt(RULES.size())) : null,
                random.nextInt(4) == 0 ? NAMES.get(random.nextInt(NAMES.size())) : null,
                random.nextInt(6) == 0 ? like.cause() : null,
                random.nextInt(8) == 0 ? like.making().askedBy() : null,
                random.nextInt(12) == 0 ? like.making().traceId() : null,
                random.nextInt(5) == 0 ? START.plusMillis(random.nextInt(3_000)) : null,
                random.nextInt(5) == 0 ? START.plusMillis(1_000 + random.nextInt(4_000)) : null,
                random.nextInt(6) == 0 ? START.minusSeconds(random.nextInt(1_000)) : null,
                random.nextInt(6) == 0 ? START.minusSeconds(random.nextInt(500)) : null);
    }

    private boolean asksFor(DecisionQuery query, Decision one) {
        Instant made = Instant.ofEpochMilli(UUID.fromString(one.id()).getMostSignificantBits() >>> 16);
        return same(query.kind(), one.about().kind())
                && same(query.domain(), one.about().domain())
                && same(query.customerId(), one.about().customerId())
                && same(query.incident(), one.about().subject())
                && same(query.release(), one.release())
                && same(query.cause(), one.cause())
                && same(query.askedBy(), one.making().askedBy())
                && same(query.traceId(), one.making().traceId())
                && (query.rule() == null
                        || one.making().fired().stream().anyMatch(f -> f.rule().equals(query.rule())))
                && (query.recommended() == null || one.plan().startsWith(before(query.recommended())))
                && (query.madeFrom() == null || !made.isBefore(query.madeFrom()))
                && (query.madeTo() == null || made.isBefore(query.madeTo()))
                && (query.asOfFrom() == null || !one.asOf().isBefore(query.asOfFrom()))
                && (query.asOfTo() == null || one.asOf().isBefore(query.asOfTo()));
    }

    private static String before(String name) {
        String plan = plan(name, "");
        return plan.substring(0, plan.indexOf(",\"message\""));
    }

    private static boolean same(Object asked, Object is) {
        return asked == null || asked.equals(is);
    }

    private List<String> expected(DecisionQuery query) {
        return all.stream().filter(one -> asksFor(query, one)).map(Decision::id).toList();
    }

    @Test
    void thePagesOfAListHoldWhatIsAskedForTheNewestFirst() {
        Random random = new Random(11);
        int found = 0;
        for (int i = 0; i < 40; i++) {
            DecisionQuery query = i == 0 ? DecisionQuery.ALL : query(random);
            int most = 150 + random.nextInt(600);
            List<String> listed = new ArrayList<>();
            String before = null;
            do {
                String from = before;
                Part part = transactions.read(session -> session.decisionLists().newest(query, from, most));
                assertThat(part.decisions()).hasSizeLessThanOrEqualTo(most).allMatch(one -> one.plan() == null);
                part.decisions().forEach(one -> listed.add(one.id()));
                before = part.end();
            } while (before != null);
            Collections.reverse(listed);
            assertThat(listed.equals(expected(query))).as(query.toString()).isTrue();
            found += listed.isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void thePartsOfAnExportHoldThemWholeInTheOrderOfTheirIds() {
        Random random = new Random(13);
        for (int i = 0; i < 40; i++) {
            DecisionQuery query = i == 0 ? DecisionQuery.ALL : query(random);
            List<Decision> told = new ArrayList<>();
            String after = null;
            do {
                String from = after;
                Part part = transactions.read(session -> session.decisionLists().inOrder(query, from, 200));
                told.addAll(part.decisions());
                after = part.end();
            } while (after != null);
            List<Decision> expected =
                    all.stream().filter(one -> asksFor(query, one)).toList();
            assertThat(told.equals(expected)).as(query.toString()).isTrue();
        }
    }

    @Test
    void aPageThatFindsNothingInWhatItMayLookAtSaysWhereToGoOn() {
        Decision oldest = all.get(0);
        DecisionQuery query = new DecisionQuery(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                oldest.making().traceId(),
                null,
                null,
                null,
                null);
        int most = expected(query).size();
        Part first = transactions.read(session -> session.decisionLists().newest(query, null, most));
        assertThat(first.decisions()).hasSizeLessThan(most);
        assertThat(first.end()).isNotNull();
    }

    @Test
    void aKindIsKnownAsLongAsThereAreDecisionsAboutIt() {
        assertThat(transactions.<Boolean>read(session -> session.decisionLists().hasKind("rare.Kind")))
                .isTrue();
        assertThat(transactions.<Boolean>read(session -> session.decisionLists().hasKind("rare.Kin")))
                .isFalse();
    }
}
