package amends.site.backtest;

import amends.TestRules;
import amends.backtest.Backtest;
import amends.backtest.BacktestReport;
import amends.backtest.BacktestReport.Side;
import amends.backtest.Changes;
import amends.backtest.Comparison;
import amends.backtest.Conduct;
import amends.backtest.PastIncident;
import amends.backtest.Refusals;
import amends.backtest.Remark;
import amends.backtest.Remarks;
import amends.backtest.Tally;
import amends.backtest.steps.Ladder;
import amends.backtest.steps.Step;
import amends.backtest.sweep.Curve;
import amends.backtest.sweep.Effect;
import amends.backtest.sweep.Point;
import amends.incident.Situation;
import amends.listening.Listening;
import amends.promise.PromiseSort;
import amends.recommendation.CompiledPolicySet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports of small backtests, for whoever shows them. */
final class Reports {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");

    private final List<PastIncident> incidents = new ArrayList<>();
    private final Refusals refusals = new Refusals();

    private final Remarks remarks = new Remarks();

    private List<Long> helped = List.of(30L, 20L, 10L);
    private String source = "incidents.csv";
    private Listening listening;

    static CompiledPolicySet policies(int delay) {
        return TestRules.rules("""
                        rule "Ready within 20 minutes"
                        when
                            Late()
                        then
                            promise.resolve().within(20).target(15);
                        end

                        rule "Coffee soon"
                        when
                            Late( delayMinutes > 5 )
                        then
                            recommend.compensate("coffee");
                        end

                        rule "Cake when it is very late"
                        when
                            Late( delayMinutes > %d )
                        then
                            recommend.compensate("cake");
                        end

                        rule "Tea for those who wait a day"
                        when
                            Late( delayMinutes > 1440 )
                        then
                            recommend.compensate("coffee");
                        end
                        """.formatted(delay))
                .with("remedies.yaml", """
                        remedies:
                          coffee: {label: {en: Coffee}, cost: "0.50", value: "3.00", currency: EUR}
                          cake: {label: {en: Cake}, cost: "250", value: "600", currency: JPY}
                        """)
                .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
                .with("budgets.yaml", "test: {goodwill: \"1.00\", currency: EUR, per: week, degradeAt: 80%}\n")
                .interpret();
    }

    Reports past(String id, String tier, int week, int minutes) {
        Instant opened = MONDAY.plus(Duration.ofDays(7L * week)).plus(Duration.ofMinutes(incidents.size()));
        Instant end = opened.plus(Duration.ofMinutes(minutes));
        Map<String, Object> incident = new HashMap<>(Map.of("openedAt", opened, "resolvedAt", end));
        incidents.add(new PastIncident(id, Situation.of("test.Late", incident, Map.of("tier", tier)), end));
        return this;
    }

    Reports source(String name) {
        this.source = name;
        return this;
    }

    Reports refused(String reason, String example) {
        refusals.addLine();
        refusals.addReason(reason, example);
        return this;
    }

    Reports remark(Remark remark, long number, String example) {
        remarks.add(remark, number, example);
        return this;
    }

    /** How many customers the three values of the sweep help. */
    Reports sweepHelps(Long... customers) {
        this.helped = List.of(customers);
        return this;
    }

    Reports listening(Listening heard) {
        this.listening = heard;
        return this;
    }

    /** What comes of one set of policies, or of one against another. */
    BacktestReport of(String... names) {
        List<CompiledPolicySet> policies = List.of(policies(20), policies(30)).subList(0, names.length);
        List<Tally> tallies = policies.stream()
                .map(one -> new Tally(one.policies().library()))
                .toList();
        Changes changes = new Changes();
        Comparison comparison = new Comparison();
        incidents.sort(PastIncident.ORDER);
        Backtest backtest = new Backtest(policies, Conduct.USUAL, 1);
        backtest.run(incidents.iterator(), attempts -> {
            for (int i = 0; i < attempts.size(); i++) {
                tallies.get(i).add(attempts.get(i));
            }
            if (attempts.size() == 2) {
                changes.add(attempts.get(1), attempts.get(0));
                comparison.add(attempts.get(0), attempts.get(1));
            }
        });
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            sides.add(new Side(names[i], policies.get(i).policies(), tallies.get(i), backtest.exhaustions(i)));
        }
        return new BacktestReport(
                source,
                incidents.size(),
                incidents.isEmpty() ? null : incidents.get(0).asOf(),
                incidents.isEmpty() ? null : incidents.get(incidents.size() - 1).asOf(),
                Conduct.USUAL,
                sides,
                names.length == 2 ? changes : null,
                names.length == 2 ? comparison : null,
                refusals,
                remarks,
                listening == null ? List.of() : List.of(curve(helped)),
                listening == null ? null : ladder(),
                listening);
    }

    private static Curve curve(List<Long> helped) {
        return new Curve(
                "test/rules.drl:\"Coffee soon\".delayMinutes=5..15",
                "test/rules.drl",
                "Coffee soon",
                "delayMinutes >",
                "minutes",
                List.of(
                        new Point(new BigDecimal("5"), true, effect(helped.get(0), "15.00"), List.of()),
                        new Point(new BigDecimal("10"), false, effect(helped.get(1), "10.00"), List.of()),
                        new Point(
                                new BigDecimal("15"),
                                false,
                                effect(helped.get(2), "5.00"),
                                List.of("the target moves too"))));
    }

    private static Ladder ladder() {
        return new Ladder(
                "EUR",
                effect(30, "15.00"),
                List.of(step("20", "8.00", 12, "23.00"), step("10", "77.00", 0, "100.00")),
                List.of("no difference to these incidents: the tea"));
    }

    private static Step step(String from, String cost, long customers, String together) {
        return new Step(
                "test/rules.drl",
                "Cake when it is very late",
                "delayMinutes >",
                "minutes",
                new BigDecimal(from),
                BigDecimal.ZERO,
                new BigDecimal(cost),
                customers,
                new BigDecimal("36.00"),
                new BigDecimal("0.67"),
                new BigDecimal("4.5"),
                customers > 0,
                effect(42, together),
                List.of());
    }

    private static Effect effect(long customers, String cost) {
        return new Effect(
                customers,
                customers,
                0,
                Map.of("EUR", new BigDecimal(cost)),
                Map.of(),
                Map.of("EUR", new BigDecimal(cost).multiply(BigDecimal.TEN)),
                Map.of(PromiseSort.RESOLVE, new Effect.Promises(10, 5)));
    }

    /** Incidents of three weeks and two tiers. */
    static Reports usual() {
        Reports reports = new Reports();
        for (int i = 0; i < 24; i++) {
            reports.past("i-" + i, i % 2 == 0 ? "gold" : "", i % 3, 10 + 3 * i);
        }
        return reports;
    }
}
