package amends.history;

import amends.TestRules;
import amends.backtest.BacktestReport;
import amends.backtest.Conduct;
import amends.backtest.Remarks;
import amends.history.BacktestOrder.Candidate;
import amends.recommendation.CompiledPolicySet;
import amends.rows.InputFormat;
import amends.rows.MappingParser;
import amends.rows.RowFormat;
import amends.rows.RowInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Incidents of a month that run into limits and budgets, and two sets of policies that they are backtested with. */
final class PastMonth {

    private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");

    static final CompiledPolicySet TODAY = policies(20);
    static final CompiledPolicySet DRAFT = policies(10);

    private PastMonth() {}

    private static CompiledPolicySet policies(int minutes) {
        return TestRules.rules("""
                        rule "Ready within 20 minutes"
                        when
                            Late()
                        then
                            promise.resolve().within(20).target(15);
                            promise.firstResponse().within(10).target(5);
                        end

                        rule "Sorry after five minutes"
                        when
                            Late( delayMinutes >= 5, acknowledged == false )
                        then
                            recommend.acknowledge("late.sorry");
                        end

                        rule "How things stand"
                        when
                            Late( delayMinutes >= 10, silentMinutes >= 10 )
                        then
                            recommend.status("late.update").every(10);
                        end

                        rule "Coffee soon"
                        when
                            Late( delayMinutes > %d )
                        then
                            recommend.compensate("coffee");
                        end

                        rule "Cake after thirty"
                        when
                            Late( delayMinutes > 30 )
                        then
                            recommend.compensate("cake");
                        end

                        rule "A tenth back after forty, as the law has it"
                        when
                            Late( delayMinutes > 40 )
                        then
                            recommend.entitle("law").percent("10");
                        end

                        rule "Call somebody"
                        when
                            Late( delayMinutes > 45 )
                        then
                            recommend.escalate("manager");
                        end
                        """.formatted(minutes))
                .with("remedies.yaml", """
                        remedies:
                          coffee: {label: {en: Coffee}, cost: "0.50", value: "3.00", currency: EUR,
                                   limit: {perCustomer: 2, days: 3}, instead: [words]}
                          cake: {label: {en: Cake}, cost: "2.00", value: "6.00", currency: EUR, approvalAbove: "1.00",
                                 instead: [coffee, words]}
                          words: {label: {en: Kind words}, cost: "0.00", value: "0.00", currency: EUR}
                        entitlements:
                          law: {label: {en: Owed}}
                        """)
                .with("roles.yaml", "manager: {label: {en: Manager}}\n")
                .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
                .with("budgets.yaml", "test: {goodwill: \"12.00\", currency: EUR, per: week, degradeAt: 80%}\n")
                .with("messages/en.yaml", "late.sorry: Sorry.\nlate.update: \"{delayMinutes} minutes: “soon”\"\n")
                .interpret();
    }

    /** So many incidents in no order, a few of which say nothing that can be read or followed. */
    static String incidents(int number) {
        StringBuilder text = new StringBuilder("id,customer.id,opened,resolvedAt,orderValue,currency,dueAt\n");
        Random chance = new Random(20261122);
        for (int i = 0; i < number; i++) {
            Instant opened = MONDAY.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 28)));
            Instant end = opened.plus(Duration.ofMinutes(5 + chance.nextInt(80)));
            text.append(i % 19 == 7 ? "\"ö\n\"\"" + i + "\"" : "i-" + i)
                    .append(",c-")
                    .append(chance.nextInt(12))
                    .append(',')
                    .append(i % 23 == 5 ? "yesterday" : opened)
                    .append(',')
                    .append(end)
                    .append(i % 17 == 3 ? ",," : ",12.50,CHF")
                    .append(',')
                    .append(i % 13 == 4 ? opened.minusSeconds(60) : "")
                    .append('\n');
        }
        return text.toString();
    }

    static BacktestOrder order(Conduct conduct, List<Candidate> candidates) {
        return new BacktestOrder(
                "month.csv",
                new RowFormat(
                        "test.Late",
                        InputFormat.CSV,
                        null,
                        MappingParser.parse("openedAt=opened"),
                        Instant.parse("2026-05-01T00:00:00Z"),
                        false),
                candidates,
                conduct,
                2);
    }

    static BacktestOrder order() {
        return order(Conduct.USUAL, List.of(new Candidate("draft", DRAFT), new Candidate("today", TODAY)));
    }

    static BacktestReport run(BacktestOrder order, String incidents, Timelines timelines) throws IOException {
        return BacktestRun.run(
                order, new ByteArrayInputStream(incidents.getBytes(StandardCharsets.UTF_8)), timelines, Watch.NOBODY);
    }

    static PastIncidents sorted(RowInput rows, WorkingFolder folder) throws IOException {
        return new PastIncidents(
                rows, List.of(way(rows), way(rows)), (line, why) -> {}, new Remarks(), Watch.NOBODY, folder);
    }

    static Way way(RowInput rows) {
        return new Way(null, rows.reading(), DRAFT.policies());
    }
}
