package amends.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.TestRules;
import amends.incident.LedgerSnapshot;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Incidents of the past go through policies one after the other, however many threads there are. */
class BacktestTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");

    private static final CompiledPolicySet POLICIES = TestRules.rules("""
                    rule "Ready within 20 minutes"
                    when
                        Late()
                    then
                        promise.resolve().within(20).target(15);
                    end

                    rule "Sorry after five minutes"
                    when
                        Late( delayMinutes >= 5, acknowledged == false )
                    then
                        recommend.acknowledge("late.sorry");
                    end

                    rule "Coffee after ten"
                    when
                        Late( delayMinutes > 10 )
                    then
                        recommend.compensate("coffee");
                    end

                    rule "Cake after twenty"
                    when
                        Late( delayMinutes > 20 )
                    then
                        recommend.compensate("cake");
                    end

                    rule "Call somebody a quarter of an hour after the coffee"
                    when
                        Late( delayMinutes > 10 )
                        Taken( action == "compensate", name == "coffee", minutesAgo >= 15 )
                    then
                        recommend.escalate("manager");
                    end
                    """)
            .with("remedies.yaml", """
                    remedies:
                      coffee: {label: {en: Coffee}, cost: "0.50", value: "3.00", currency: EUR,
                               limit: {perCustomer: 2, days: 3}, instead: [words]}
                      cake: {label: {en: Cake}, cost: "2.00", value: "6.00", currency: EUR, instead: [coffee, words]}
                      words: {label: {en: Kind words}, cost: "0.00", value: "0.00", currency: EUR}
                    """)
            .with("roles.yaml", "manager: {label: {en: Manager}}\n")
            .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
            .with("budgets.yaml", "test: {goodwill: \"12.00\", currency: EUR, per: week, degradeAt: 80%}\n")
            .with("messages/en.yaml", "late.sorry: Sorry.\n")
            .interpret();

    private static PastIncident past(String id, String customer, Instant openedAt, int minutes) {
        Instant end = openedAt.plus(Duration.ofMinutes(minutes));
        Map<String, Object> incident = new HashMap<>(Map.of("openedAt", openedAt, "resolvedAt", end));
        Map<String, Object> who = customer == null ? Map.of() : Map.of("id", customer);
        return new PastIncident(id, Situation.of("test.Late", incident, who), end);
    }

    private static Course follow(PastIncident past) {
        return new Follower(POLICIES, Conduct.USUAL).follow(past, LedgerSnapshot.EMPTY);
    }

    private static List<String> gifts(Course course) {
        return course.gifts().stream()
                .map(gift -> gift.what().name() + " "
                        + Duration.between(course.openedAt(), gift.at()).toMinutes())
                .toList();
    }

    @Test
    void anIncidentIsFollowedAsIfPeopleDidWhatIsRecommendedAMinuteLater() {
        Course course = follow(past("a", "c-1", MONDAY, 50));
        assertThat(course.taken().stream()
                        .map(taken -> taken.action().wireName() + " " + taken.name() + " "
                                + Duration.between(MONDAY, taken.at()).toMinutes()))
                .containsExactly(
                        "acknowledge late.sorry 26",
                        "compensate coffee 32",
                        "compensate cake 42",
                        "escalate manager 48");
        assertThat(course.clocks()).hasSize(1);
        assertThat(course.clocks().get(0).elapsedMinutes()).isEqualTo(50);
        assertThat(course.fired()).hasSize(5);
    }

    @Test
    void whatIsOverBeforeAnybodyActsIsNotDone() {
        assertThat(follow(past("a", "c-1", MONDAY, 20)).taken()).isEmpty();
        assertThat(gifts(follow(past("a", "c-1", MONDAY, 32)))).containsExactly("coffee 32");
    }

    @Test
    void limitsAndBudgetsAreSettledInOrder() {
        List<PastIncident> incidents = List.of(
                past("a", "c-1", MONDAY, 33),
                past("b", "c-1", MONDAY.plus(Duration.ofHours(2)), 33),
                past("c", "c-1", MONDAY.plus(Duration.ofHours(4)), 33),
                past("d", "c-1", MONDAY.plus(Duration.ofDays(4)), 33));
        List<List<String>> given = new ArrayList<>();
        new Backtest(List.of(POLICIES), Conduct.USUAL, 2)
                .run(incidents.iterator(), attempts -> given.add(gifts(((Attempt.Followed) attempts.get(0)).course())));
        assertThat(given)
                .containsExactly(List.of("coffee 32"), List.of("coffee 32"), List.of("words 32"), List.of("coffee 32"));
    }

    @Test
    void theAttemptIsThatOfFollowingOneAfterTheOtherWithAnyNumberOfThreads() {
        List<PastIncident> incidents = new ArrayList<>();
        Random chance = new Random(20261122);
        for (int i = 0; i < 600; i++) {
            String customer = chance.nextInt(10) == 0 ? null : "c-" + chance.nextInt(12);
            incidents.add(past(
                    "i-" + i,
                    customer,
                    MONDAY.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 20))),
                    5 + chance.nextInt(60)));
        }
        incidents.sort(PastIncident.ORDER);

        RunningLedger ledger = new RunningLedger(POLICIES.policies().library());
        Follower follower = new Follower(POLICIES, Conduct.USUAL);
        List<Course> oneByOne = new ArrayList<>();
        for (PastIncident past : incidents) {
            Course course = follower.follow(past, ledger.at(past));
            ledger.enter(course);
            oneByOne.add(course);
        }
        assertThat(oneByOne.stream().flatMap(course -> course.gifts().stream()))
                .anyMatch(gift -> gift.what().insteadOf() != null);
        assertThat(ledger.exhaustions()).isNotEmpty();

        for (int threads : new int[] {1, 3}) {
            List<Course> courses = new ArrayList<>();
            Backtest backtest = new Backtest(List.of(POLICIES), Conduct.USUAL, threads);
            backtest.run(incidents.iterator(), attempts -> courses.add(((Attempt.Followed) attempts.get(0)).course()));
            assertThat(courses).isEqualTo(oneByOne);
            assertThat(backtest.exhaustions(0)).isEqualTo(ledger.exhaustions());
        }
    }

    @Test
    void incidentsOutOfOrderAreRefused() {
        List<PastIncident> incidents = List.of(past("b", null, MONDAY.plusSeconds(60), 5), past("a", null, MONDAY, 5));
        assertThatThrownBy(() ->
                        new Backtest(List.of(POLICIES), Conduct.USUAL, 1).run(incidents.iterator(), attempts -> {}))
                .hasMessageContaining("a belongs before b");
    }

    @Test
    void anIncidentThatContradictsItselfIsRefusedAndTheOthersGoOn() {
        PastIncident wrong = new PastIncident(
                "a", Situation.of("test.Late", Map.of("dueAt", MONDAY, "delayMinutes", 5L), Map.of()), MONDAY);
        List<Attempt> attempts = new ArrayList<>();
        new Backtest(List.of(POLICIES), Conduct.USUAL, 1)
                .run(List.of(wrong, past("b", null, MONDAY, 33)).iterator(), one -> attempts.add(one.get(0)));
        assertThat(attempts.get(0)).isInstanceOf(Attempt.Refused.class);
        assertThat(attempts.get(1)).isInstanceOf(Attempt.Followed.class);
    }

    @Test
    void costsAreTalliedByWeekKindTierAndRemedy() {
        Tally tally = new Tally(POLICIES.policies().library());
        new Backtest(List.of(POLICIES), Conduct.USUAL, 1)
                .run(
                        List.of(
                                        past("a", "c-1", MONDAY, 50),
                                        past("b", "c-2", MONDAY, 50),
                                        past("c", "c-3", MONDAY, 19))
                                .stream()
                                .sorted(PastIncident.ORDER)
                                .iterator(),
                        attempts -> tally.add(attempts.get(0)));
        assertThat(tally.followed()).isEqualTo(3);
        assertThat(tally.helped()).isEqualTo(2);
        Spread all = tally.costs().get(new Tally.Slice(Tally.By.ALL, "", "EUR"));
        assertThat(all.total()).isEqualByComparingTo(new BigDecimal("5.00"));
        assertThat(all.percentile(50)).isEqualByComparingTo("2.50");
        assertThat(tally.costs()
                        .get(new Tally.Slice(Tally.By.WEEK, "2026-03-02", "EUR"))
                        .number())
                .isEqualTo(2);
        assertThat(tally.promises().values().iterator().next().keptWithin(51)).isEqualTo(1.0);
        assertThat(tally.promises().values().iterator().next().keptWithin(20)).isEqualTo(1.0 / 3);
    }

    private static CompiledPolicySet without(String rule) {
        return TestRules.rules("""
                        rule "Coffee after ten"
                        when
                            Late( delayMinutes > 10, controllable == %s )
                        then
                            recommend.compensate("coffee");
                        end
                        """.formatted(rule)).with("remedies.yaml", """
                        remedies:
                          coffee: {label: {en: Coffee}, cost: "0.50", value: "3.00", currency: EUR}
                        """).interpret();
    }

    @Test
    void theLargestGainsAndTheLargestLossesAreKeptEach() {
        List<PastIncident> incidents = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            incidents.add(past("cake-" + (10 + i), null, MONDAY.plus(Duration.ofDays(8L * i)), 60));
        }
        incidents.sort(PastIncident.ORDER);
        Changes fewer = new Changes();
        Changes more = new Changes();
        new Backtest(List.of(POLICIES, without("true")), Conduct.USUAL, 1).run(incidents.iterator(), attempts -> {
            fewer.add(attempts.get(0), attempts.get(1));
            more.add(attempts.get(1), attempts.get(0));
        });
        assertThat(fewer.gains()).isEmpty();
        assertThat(fewer.losses()).hasSize(10);
        assertThat(more.losses()).isEmpty();
        assertThat(more.gains())
                .extracting(change -> change.after().past().id())
                .startsWith("cake-10", "cake-11");
    }

    @Test
    void incidentsThatNoRuleMatchedAreCountedByKindWithTheFirstOfThem() {
        CompiledPolicySet policies = without("false");
        Tally tally = new Tally(policies.policies().library());
        List<PastIncident> incidents = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            incidents.add(past("i-" + i, null, MONDAY.plusSeconds(i), 60));
        }
        new Backtest(List.of(policies), Conduct.USUAL, 1)
                .run(incidents.iterator(), attempts -> tally.add(attempts.get(0)));
        assertThat(tally.unmatched().numbers()).containsExactly(Map.entry("test.Late", 7L));
        assertThat(tally.unmatched().examples("test.Late")).containsExactly("i-0", "i-1", "i-2", "i-3", "i-4");
    }

    @Test
    void atTheLastSecondOfAPromiseItIsStillKept() {
        Tally tally = new Tally(POLICIES.policies().library());
        new Backtest(List.of(POLICIES), Conduct.USUAL, 1)
                .run(
                        List.of(past("a", null, MONDAY, 20), past("b", null, MONDAY, 21))
                                .iterator(),
                        attempts -> tally.add(attempts.get(0)));
        Kept kept = tally.promises().values().iterator().next();
        assertThat(kept.met()).isEqualTo(1);
        assertThat(kept.keptWithin(20)).isEqualTo(0.5);
        assertThat(kept.keptWithin(21)).isEqualTo(1.0);
        assertThat(Candidates.sentence(Candidates.of(kept, List.of(20L))))
                .isEqualTo("20 minutes (as promised) would be kept in 50 % of cases, 25 in 100 %");
    }
}
