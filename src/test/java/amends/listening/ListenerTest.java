package amends.listening;

import static org.assertj.core.api.Assertions.assertThat;

import amends.incident.Action;
import amends.incident.Afterwards;
import amends.incident.Gesture;
import amends.incident.Outcome;
import amends.incident.Situation;
import amends.money.Money;
import amends.policy.Catalogue;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.statistics.StudentsChance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is planted in generated incidents is found, and what is not planted is not. */
class ListenerTest {

    private static final Gesture VOUCHER = new Gesture(Action.COMPENSATE, "voucher");
    private static final Catalogue.Remedy COSTLY = remedy("voucher", "5.00");
    private static final Catalogue CATALOGUE =
            new Catalogue(Map.of("voucher", COSTLY, "coffee", remedy("coffee", "1.00")), Map.of(), Map.of());

    private static Catalogue.Remedy remedy(String name, String cost) {
        Money money = Money.of(cost, "EUR");
        return new Catalogue.Remedy(name, Map.of("en", name), money, money, null, null, null, List.of());
    }

    private final Listener listener = new Listener(CATALOGUE);

    private static void hear(
            Listener listener,
            String customer,
            long delay,
            Double mood,
            Map<String, String> segments,
            Gesture... done) {
        Map<String, Object> incident = new HashMap<>(Map.of("delayMinutes", delay));
        Situation situation = Situation.of("test.Late", incident, customer == null ? Map.of() : Map.of("id", customer));
        Integer rating = mood == null ? null : (int) Math.max(1, Math.min(5, Math.round(mood)));
        Outcome outcome = rating == null ? null : new Outcome(rating, null);
        listener.hear(situation, new Afterwards(outcome, null, List.of(done), segments), List.of());
    }

    private Listening told() {
        return listener.told(new StudentsChance());
    }

    @Test
    void nothingIsToldWhereNobodySaidAnything() {
        hear(listener, "c", 10, null, Map.of(), VOUCHER);
        assertThat(told()).isNull();
    }

    @Test
    void aPlantedEffectIsFoundWithTheIntervalAroundIt() {
        Random chance = new Random(1);
        for (int i = 0; i < 4000; i++) {
            boolean given = chance.nextBoolean();
            // Ratings are 2 or 3, and with a voucher in half of the cases one more: an effect of a half.
            double mood = 2 + chance.nextInt(2) + (given && chance.nextBoolean() ? 1 : 0);
            hear(listener, null, chance.nextInt(40), mood, Map.of(), given ? new Gesture[] {VOUCHER} : new Gesture[0]);
        }
        Effect effect = told().gestures().get(0).effect();
        assertThat(effect.verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(effect.corrected().from()).isLessThan(0.5).isPositive();
        assertThat(effect.corrected().to()).isGreaterThan(0.5);
        assertThat(effect.difference().with() + effect.difference().without()).isLessThanOrEqualTo(4000);
        assertThat(told().overshoot().unnoticed()).isEmpty();
    }

    @Test
    void whatTheDelayDoesIsNotBlamedOnTheVoucher() {
        Random chance = new Random(2);
        Ratings with = new Ratings();
        Ratings without = new Ratings();
        for (int i = 0; i < 8000; i++) {
            int delay = chance.nextInt(61);
            boolean given = chance.nextInt(70) < delay;
            double mood = 5 - delay / 20.0 + chance.nextGaussian() / 2;
            (given ? with : without).add((int) Math.max(1, Math.min(5, Math.round(mood))));
            hear(listener, null, delay, mood, Map.of(), given ? new Gesture[] {VOUCHER} : new Gesture[0]);
        }
        assertThat(with.mean() - without.mean()).as("looked at without care").isLessThan(-0.5);
        Effect effect = told().gestures().get(0).effect();
        assertThat(effect.verdict()).isEqualTo(Verdict.NONE);
        assertThat(effect.difference().value()).isBetween(-0.06, 0.06);
        assertThat(told().delay().sense()).isEqualTo(DelayFinding.Sense.DEPENDS);
        Interval slope = told().delay().perTenMinutes().difference().interval();
        assertThat(slope.from()).isLessThan(-0.4);
        assertThat(slope.to()).isBetween(-0.55, -0.4);
        assertThat(told().overshoot().unnoticed())
                .singleElement()
                .satisfies(one -> assertThat(one.cost()).isEqualTo(Money.of(Long.toString(5 * with.number()), "EUR")));
    }

    @Test
    void thingsGivenTogetherAreToldApart() {
        Gesture sorry = new Gesture(Action.ACKNOWLEDGE, "sorry");
        Random chance = new Random(3);
        for (int i = 0; i < 4000; i++) {
            // Whoever hears that we are sorry mostly gets a voucher too, and only the word does any good.
            boolean word = chance.nextBoolean();
            boolean given = chance.nextInt(10) < (word ? 8 : 2);
            double mood = 3 + chance.nextInt(2) + (word ? 1 : 0);
            Gesture[] done = word
                    ? given ? new Gesture[] {sorry, VOUCHER} : new Gesture[] {sorry}
                    : given ? new Gesture[] {VOUCHER} : new Gesture[0];
            hear(listener, null, 5, mood, Map.of(), done);
        }
        assertThat(told().gestures())
                .extracting(one -> one.effect().verdict())
                .containsExactly(Verdict.HIGHER, Verdict.NONE);
    }

    @Test
    void whatIsNeverLeftOutCannotBeCompared() {
        for (int i = 0; i < 100; i++) {
            hear(listener, null, 5, 3.0 + i % 2, Map.of(), VOUCHER);
        }
        Effect effect = told().gestures().get(0).effect();
        assertThat(effect.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(effect.difference()).isNull();
        assertThat(told().comparisons()).isZero();
        assertThat(told().delay().sense()).isEqualTo(DelayFinding.Sense.TOO_FEW);
    }

    @Test
    void fadingIsFoundWhereItIsPlantedAndNotWhereItIsNot() {
        for (boolean fades : new boolean[] {true, false}) {
            Listener heard = new Listener(CATALOGUE);
            Random chance = new Random(4);
            Map<String, Integer> before = new HashMap<>();
            for (int i = 0; i < 6000; i++) {
                String customer = "c-" + chance.nextInt(1500);
                boolean given = chance.nextInt(3) > 0;
                int time = given ? before.merge(customer, 1, Integer::sum) : 0;
                double effect = !given ? 0 : fades ? 1.2 - 0.4 * Math.min(time - 1, 3) : 1.2;
                double mood = 2 + chance.nextInt(2) + chance.nextDouble() - 0.5 + effect;
                hear(heard, customer, 5, mood, Map.of(), given ? new Gesture[] {VOUCHER} : new Gesture[0]);
            }
            Fading fading = heard.told(new StudentsChance()).fading().get(0);
            assertThat(fading.trend().verdict()).isEqualTo(fades ? Verdict.LOWER : Verdict.NONE);
            assertThat(fading.times()).hasSize(5);
            assertThat(fading.times().get(0).difference().value()).isBetween(1.0, 1.4);
            assertThat(fading.times().get(2).difference().value()).isBetween(fades ? 0.2 : 1.0, fades ? 0.6 : 1.4);
        }
    }

    @Test
    void ofWhatIsNotPlantedHardlyAnythingIsEverFound() {
        int alarms = 0;
        int runs = 400;
        Random chance = new Random(20261122);
        for (int run = 0; run < runs; run++) {
            Listener heard = new Listener(CATALOGUE);
            for (int i = 0; i < 700; i++) {
                // Most are content, as in life, and nothing depends on anything.
                double mood = List.of(1, 3, 4, 4, 5, 5, 5, 5).get(chance.nextInt(8));
                Gesture[] done = chance.nextInt(4) == 0 ? new Gesture[] {VOUCHER} : new Gesture[0];
                Map<String, String> segments = Map.of("day", "d" + chance.nextInt(7), "town", "t" + chance.nextInt(20));
                hear(heard, "c-" + chance.nextInt(150), chance.nextInt(30), mood, segments, done);
            }
            Listening told = heard.told(new StudentsChance());
            assertThat(told.comparisons()).isGreaterThan(20);
            alarms += anythingFound(told) ? 1 : 0;
        }
        // Were it 5 % of 400 runs, 29 or more would come up in less than one of thirty suites.
        assertThat(alarms).isLessThan(29);
    }

    private static boolean anythingFound(Listening told) {
        return found(told.delay().perTenMinutes())
                || found(told.delay().broken())
                || told.gestures().stream().anyMatch(one -> found(one.effect()))
                || told.segments().stream().anyMatch(one -> found(one.toTheRest()))
                || told.fading().stream().anyMatch(one -> found(one.trend()));
    }

    private static boolean found(Effect effect) {
        boolean found = effect.verdict() == Verdict.HIGHER || effect.verdict() == Verdict.LOWER;
        if (effect.corrected() != null) {
            assertThat(effect.corrected().includesZero()).isEqualTo(!found);
        }
        return found;
    }

    @Test
    void ratingsThatDoNotDependOnTheDelayHardlyDependOnIt() {
        Random chance = new Random(5);
        for (int i = 0; i < 1200; i++) {
            hear(listener, null, Math.max(0, chance.nextInt(31) - 12), 3.0 + chance.nextInt(3), Map.of());
        }
        assertThat(told().delay().sense()).isEqualTo(DelayFinding.Sense.HARDLY);
        assertThat(told().delay().bands().keySet()).containsExactly(0L, 1L, 11L);
    }

    @Test
    void fewRatingsLeaveItOpenWhetherTheyDependOnTheDelay() {
        Random chance = new Random(6);
        for (int i = 0; i < 60; i++) {
            hear(listener, null, chance.nextInt(11), 1.0 + chance.nextInt(5), Map.of());
        }
        assertThat(told().delay().sense()).isEqualTo(DelayFinding.Sense.UNCLEAR);
    }

    @Test
    void preferencesAreSharesOfThoseWhoNamedAny() {
        for (int i = 0; i < 10; i++) {
            Situation situation = Situation.of("test.Late", Map.of("channel", i < 5 ? "app" : "desk"), Map.of());
            listener.hear(
                    situation,
                    new Afterwards(new Outcome(null, i < 8 ? "coffee" : "voucher"), null, List.of(VOUCHER), Map.of()),
                    List.of());
        }
        Listening told = told();
        assertThat(told.preferred().get("coffee").number()).isEqualTo(8);
        assertThat(told.preferred().get("coffee").of()).isEqualTo(10);
        assertThat(told.segments()).extracting(SegmentFinding::value).containsExactly("app", "desk");
        assertThat(told.segments().get(0).preferred().get("coffee").of()).isEqualTo(5);
        assertThat(told.overshoot().cheaper())
                .containsExactly(new Overshoot.Cheaper("voucher", "coffee", 8, Money.of("32.00", "EUR")));
    }

    @Test
    void aPromiseThatIsAlwaysBeatenByFarIsToldWithOneThatWouldDo() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        for (int i = 0; i < 200; i++) {
            long took = i < 2 ? 40 : 5 + i % 11;
            Instant end = noon.plusSeconds(took * 60);
            Clock clock = new Clock(
                    PromiseSort.RESOLVE,
                    noon,
                    noon.plusSeconds(2700),
                    noon.plusSeconds(3600),
                    ClockState.MET,
                    took * 60,
                    60 - took,
                    0);
            Situation situation = Situation.of("test.Late", Map.of("resolvedAt", end), Map.of());
            listener.hear(situation, new Afterwards(new Outcome(4, null), null, List.of(), Map.of()), List.of(clock));
        }
        assertThat(told().overshoot().beaten())
                .containsExactly(new Overshoot.Beaten("test.Late", "resolve", 60, 200, 0.99, 15));
    }

    @Test
    void whatIsDifferentNearlyEveryTimePartsNothing() {
        for (int i = 0; i < 600; i++) {
            hear(listener, null, 0, 4.0, Map.of("order", "o-" + i));
        }
        assertThat(told().tooManyValues()).containsExactly("order");
        assertThat(told().segments()).isEmpty();
    }
}
