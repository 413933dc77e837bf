package amends.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.backtest.sweep.Dial;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Sweep;
import amends.backtest.sweep.Variant;
import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Variants of policies together give what a backtest of each by itself gives, with fewer incidents to follow. */
class VariationsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    /** One rule of each shape that a sweep has to do with: waiting for time, for a message, for a gift, for a clock. */
    private static final CompiledPolicySet POLICIES = TestRules.policy("""
                    package test;
                    declare Late extends Incident
                        course : String = "main"
                        guests : int = 2
                        fare : BigDecimal = 10.00B
                    end
                    declare Cold extends Incident
                        degrees : int
                    end

                    rule "Ready within 20 minutes"
                    when
                        Late( guests <= 6 )
                    then
                        promise.resolve().within(20).target(15);
                        promise.nextUpdate().within(12);
                    end

                    rule "Sorry after five minutes"
                    when
                        Late( delayMinutes >= 5, acknowledged == false )
                    then
                        recommend.acknowledge("late.sorry");
                    end

                    rule "How things stand"
                    when
                        Late( delayMinutes >= 10, silentMinutes >= 7 )
                    then
                        recommend.status("late.update").every(9);
                    end

                    rule "Coffee after ten"
                    when
                        Late( delayMinutes > 10, delayMinutes < 60 )
                    then
                        recommend.compensate("coffee");
                    end

                    rule "Cake for a large party or a dear meal"
                    when
                        Late( openMinutes >= 25, guests > 4 || fare >= 15.50B, course != "dessert" )
                    then
                        recommend.compensate("cake");
                    end

                    rule "Money for regulars"
                    when
                        Late( delayMinutes >= 15 )
                        Customer( customerMonths >= 12 )
                    then
                        recommend.entitle("back").percent("5").times(2).perStarted(10).atMost("4.00", "EUR");
                    end

                    rule "A drink where the coffee did not help"
                    when
                        Late()
                        Taken( action == "compensate", name == "coffee", minutesAgo >= 6 )
                        not Clock( promise == "resolve", overdueMinutes < 12 )
                    then
                        recommend.compensate("drink");
                        recommend.followUp("late.after").after(30);
                    end

                    rule "Cold food"
                    when
                        Cold( degrees < 30 )
                    then
                        recommend.compensate("coffee");
                    end
                    """)
            .with("remedies.yaml", """
                    remedies:
                      coffee: {label: {en: Coffee}, cost: "0.50", value: "3.00", currency: EUR,
                               limit: {perCustomer: 2, days: 3}, instead: [words]}
                      cake: {label: {en: Cake}, cost: "2.00", value: "6.00", currency: EUR, instead: [coffee, words]}
                      drink: {label: {en: Drink}, cost: "1.00", value: "4.00", currency: EUR, group: table}
                      words: {label: {en: Kind words}, cost: "0.00", value: "0.00", currency: EUR}
                    entitlements:
                      back: {label: {en: Money back}}
                    groups: {table: max}
                    """)
            .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
            .with("budgets.yaml", "test: {goodwill: \"9.00\", currency: EUR, per: week, degradeAt: 80%}\n")
            .with("messages/en.yaml", "late.sorry: Sorry.\nlate.update: Soon.\nlate.after: Well?\n")
            .interpret();

    private static final List<String> SWEEPS = List.of(
            "policy.drl:\"Coffee\".delayMinutes>=0,5,10,20,35,70",
            "policy.drl:\"Coffee\".delayMinutes<=8,15,30,90",
            "policy.drl:\"Cake\".openMinutes=0..60/12",
            "policy.drl:\"Cake\".guests=1..8",
            "policy.drl:\"Cake\".fare=10..20/2.5",
            "policy.drl:\"Ready\".within#1=5..40/7",
            "policy.drl:\"Ready\".within#2=5,12,20",
            "policy.drl:\"Ready\".target=0..20/5",
            "policy.drl:\"Ready\".guests=2..8",
            "policy.drl:\"How things\".silentMinutes=2..14/4",
            "policy.drl:\"How things\".every=2..14/4",
            "policy.drl:\"Money\".customerMonths=0..24/6",
            "policy.drl:\"Money\".percent=2.5..20/5",
            "policy.drl:\"Money\".times=1..3",
            "policy.drl:\"Money\".perStarted=5..20/5",
            "policy.drl:\"Money\".atMost=1..8/2",
            "policy.drl:\"A drink\".minutesAgo=0..20/5",
            "policy.drl:\"A drink\".overdueMinutes=0..30/10",
            "policy.drl:\"A drink\".after=0,15,60",
            "policy.drl:\"Cold\".degrees=20..40/5");

    private static List<PastIncident> incidents(Random chance, int number) {
        List<PastIncident> incidents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Instant opened = MONDAY.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 6)));
            Instant end = opened.plus(Duration.ofSeconds(chance.nextInt(70 * 60)));
            boolean cold = chance.nextInt(6) == 0;
            Map<String, Object> incident = new HashMap<>();
            if (cold) {
                incident.put("degrees", 15L + chance.nextInt(30));
            } else {
                incident.put("guests", 1L + chance.nextInt(8));
                incident.put("fare", new BigDecimal(8 + chance.nextInt(15)));
            }
            if (chance.nextInt(8) > 0) {
                incident.put("openedAt", opened);
            } else {
                incident.put("delayMinutes", (long) chance.nextInt(50));
            }
            if (chance.nextInt(8) > 0) {
                incident.put("resolvedAt", chance.nextInt(8) > 0 ? end : end.plusSeconds(chance.nextInt(2400)));
            }
            if (chance.nextInt(5) > 0) {
                incident.put("orderValue", new BigDecimal(10 + chance.nextInt(80)));
                incident.put("currency", "EUR");
            }
            Map<String, Object> customer = new HashMap<>();
            if (chance.nextInt(6) > 0) {
                customer.put("id", "c-" + chance.nextInt(number / 3 + 1));
            }
            if (chance.nextInt(4) > 0) {
                customer.put("customerMonths", (long) chance.nextInt(30));
            }
            incidents.add(new PastIncident(
                    "i-" + i, Situation.of(cold ? "test.Cold" : "test.Late", incident, customer), end));
        }
        incidents.sort(PastIncident.ORDER);
        return incidents;
    }

    private static List<Effect> oneByOne(List<Variant> variants, List<PastIncident> incidents) {
        EffectTally tally = new EffectTally(variants.size());
        for (int i = 0; i < variants.size(); i++) {
            int side = i;
            new Backtest(List.of(POLICIES.with(variants.get(i).changes())), Conduct.USUAL, 1)
                    .run(incidents.iterator(), attempts -> tally.add(side, attempts.get(0)));
        }
        return effects(tally, variants);
    }

    private static List<Effect> effects(EffectTally tally, List<Variant> variants) {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            effects.add(tally.effect(i));
        }
        return effects;
    }

    private static long together(List<Variant> variants, List<PastIncident> incidents, int threads, List<Effect> into) {
        EffectTally tally = new EffectTally(variants.size());
        Variations variations = new Variations(POLICIES, variants, Conduct.USUAL, threads);
        variations.run(incidents.iterator(), attempts -> {
            for (int i = 0; i < attempts.size(); i++) {
                tally.add(i, attempts.get(i));
            }
        });
        into.addAll(effects(tally, variants));
        return variations.followed();
    }

    @Property(tries = 60, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void everyPointIsThatOfABacktestByItself(@ForAll @IntRange(max = 1_000_000) int seed) {
        Random chance = new Random(seed);
        List<PastIncident> incidents = incidents(chance, 10);
        Sweep sweep = Sweep.of(SWEEPS.get(chance.nextInt(SWEEPS.size())), POLICIES.policies());
        List<Effect> together = new ArrayList<>();
        long followed = together(sweep.variants(), incidents, 1 + chance.nextInt(2), together);
        assertThat(together).isEqualTo(oneByOne(sweep.variants(), incidents));
        assertThat(followed)
                .isLessThanOrEqualTo((long) incidents.size() * sweep.values().size());
    }

    @Property(tries = 20, seed = "20261123", shrinking = ShrinkingMode.OFF)
    void severalNumbersMayBeOtherwiseAtOnce(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @Size(3) List<@IntRange(max = 19) Integer> which) {
        Random chance = new Random(seed);
        List<PastIncident> incidents = incidents(chance, 10);
        Map<Dial, List<BigDecimal>> values = new LinkedHashMap<>();
        List<Dial> dials = Dial.of(POLICIES.policies());
        which.stream()
                .map(one -> Sweep.of(SWEEPS.get(one), POLICIES.policies()))
                .forEach(one -> values.put(same(one.dial(), dials), one.values()));
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<Dial, BigDecimal> settings = new LinkedHashMap<>();
            values.forEach((dial, possible) -> settings.put(dial, possible.get(chance.nextInt(possible.size()))));
            variants.add(new Variant(settings));
        }
        List<Effect> together = new ArrayList<>();
        together(variants, incidents, 2, together);
        assertThat(together).isEqualTo(oneByOne(variants, incidents));
    }

    private static Dial same(Dial dial, List<Dial> dials) {
        return dials.stream()
                .filter(one ->
                        one.toString().equals(dial.toString()) && one.what().equals(dial.what()))
                .findFirst()
                .orElseThrow();
    }

    private static List<PastIncident> followed(List<PastIncident> incidents) {
        List<PastIncident> followed = new ArrayList<>();
        new Backtest(List.of(POLICIES), Conduct.USUAL, 1).run(incidents.iterator(), attempts -> {
            if (attempts.get(0) instanceof Attempt.Followed one) {
                followed.add(one.past());
            }
        });
        return followed;
    }

    @Example
    void anIncidentIsFollowedOnceForAllValuesThatItCannotTellApart() {
        List<PastIncident> incidents = followed(incidents(new Random(7), 300));
        List<Effect> effects = new ArrayList<>();
        List<Variant> steady =
                Sweep.of("policy.drl:\"Cake\".guests=1..8", POLICIES.policies()).variants();
        assertThat(together(steady, incidents, 1, effects)).isLessThan(2L * incidents.size());
        List<Variant> growing = Sweep.of("policy.drl:\"Coffee\".delayMinutes>=15..30", POLICIES.policies())
                .variants();
        assertThat(together(growing, incidents, 1, effects))
                .isGreaterThan(incidents.size())
                .isLessThan((long) growing.size() * incidents.size() / 2);
        List<Variant> nobody = Sweep.of("policy.drl:\"Cold\".degrees=20..40", POLICIES.policies())
                .variants();
        assertThat(together(nobody, incidents, 1, effects)).isLessThan(incidents.size() * 3L / 2);
    }
}
