package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code backtest --sweep} and {@code --perfect}: what other numbers would cost, and whom they would help. */
class SweepVerbTest {

    private static final String RULES = """
            package shop;

            declare LateParcel extends Incident
            end

            rule "A parcel comes within an hour"
            when
                LateParcel()
            then
                promise.resolve().within(60).target(45);
            end

            rule "Say sorry for a late parcel"
            when
                LateParcel( delayMinutes >= 1, acknowledged == false )
            then
                recommend.acknowledge("parcel.sorry");
            end

            rule "A voucher for more than 20 minutes"
            when
                LateParcel( delayMinutes > 20, delayMinutes < 600 )
            then
                recommend.compensate("voucher");
            end

            rule "A tenth back after an hour [2026]"
            when
                LateParcel( delayMinutes > 60, orderValue >= 10.00B )
            then
                recommend.entitle("back").percent("10");
            end

            rule "A tenth back after an hour [2020]"
                date-effective "2020-01-01"
                date-expires "2021-01-01"
            when
                LateParcel( delayMinutes > 60 )
            then
                recommend.entitle("back").percent("10");
            end
            """;

    /** 10, 30 and 30 minutes late, two of them for one customer; the last is on time. */
    private static final String INCIDENTS = """
            id,customer.id,ordered,delivered,orderValue,currency
            a,c1,2026-03-02T10:00:00Z,2026-03-02T11:10:00Z,20.00,EUR
            b,c1,2026-03-03T10:00:00Z,2026-03-03T11:30:00Z,20.00,EUR
            c,c2,2026-03-04T10:00:00Z,2026-03-04T11:30:00Z,20.00,EUR
            d,,2026-03-05T10:00:00Z,2026-03-05T11:10:00Z,20.00,EUR
            e,c3,2026-03-06T10:00:00Z,2026-03-06T10:55:00Z,20.00,EUR
            """;

    @TempDir
    private Path folder;

    private record Called(int code, String out, String err) {}

    @BeforeEach
    void writeRules() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules/shop")).getParent();
        Files.writeString(rules.resolve("shop/parcels.drl"), RULES);
        Files.writeString(rules.resolve("domains.yaml"), "shop: {zone: UTC, currency: EUR}\n");
        Files.writeString(rules.resolve("remedies.yaml"), """
                remedies:
                  voucher: {label: {en: A voucher}, cost: "3.00", value: "5.00", currency: EUR}
                entitlements:
                  back: {label: {en: Money back}}
                """);
        Files.createDirectories(rules.resolve("messages"));
        Files.writeString(rules.resolve("messages/en.yaml"), "parcel.sorry: Sorry.\n");
    }

    private Called backtest(String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("incidents.csv"), INCIDENTS);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                "backtest",
                "--rules",
                folder.resolve("rules").toString(),
                "--incidents",
                file.toString(),
                "--kind",
                "shop.LateParcel",
                "--map",
                "openedAt=ordered; resolvedAt=delivered"));
        arguments.addAll(List.of(more));
        int code = AmendsCommand.run(
                arguments.toArray(String[]::new),
                AmendsApplication.context(new PrintWriter(out), new PrintWriter(err)));
        return new Called(code, out.toString(), err.toString());
    }

    @Test
    void eachValueIsToldWithWhatItCostsAndWhomItHelps() throws IOException {
        Called told = backtest("--sweep", "parcels.drl:\"A voucher…\".delayMinutes>=5,35");
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("""
                == shop/parcels.drl: delayMinutes > of "A voucher for more than 20 minutes", in minutes
                value         incidents  customers  goodwill EUR  owed EUR  EUR a customer  resolve kept
                    5                 4          3         12.00      0.00            4.00        1 of 5
                   20  today          2          2          6.00      0.00            3.00        1 of 5
                   35                 0          0          0.00      0.00                        1 of 5
                """);
    }

    @Test
    void programsAreToldTheSame() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(backtest("--sweep", "parcels.drl:\"A parcel\".within=40", "--format", "json")
                        .out());
        JsonNode sweep = json.at("/sweeps/0");
        assertThat(sweep.at("/file").asText()).isEqualTo("shop/parcels.drl");
        assertThat(sweep.at("/rule").asText()).isEqualTo("A parcel comes within an hour");
        assertThat(sweep.at("/number").asText()).isEqualTo("resolve within");
        assertThat(sweep.at("/unit").asText()).isEqualTo("minutes");
        assertThat(sweep.at("/points/0/value").asText()).isEqualTo("40");
        assertThat(sweep.at("/points/0/today").asBoolean()).isFalse();
        assertThat(sweep.at("/points/0/notes/0").asText()).isEqualTo("the target of 45 goes down with it, to 40");
        assertThat(sweep.at("/points/0/incidents").asInt()).isEqualTo(4);
        assertThat(sweep.at("/points/0/customers").asInt()).isEqualTo(2);
        assertThat(sweep.at("/points/0/nameless").asInt()).isEqualTo(1);
        assertThat(sweep.at("/points/0/costs/0/goodwill").asText()).isEqualTo("12.00");
        assertThat(sweep.at("/points/0/costs/0/perCustomer").asText()).isEqualTo("4.00");
        assertThat(sweep.at("/points/0/costs/0/worth").asText()).isEqualTo("20.00");
        assertThat(sweep.at("/points/0/promises/0/broken").asInt()).isEqualTo(5);
        assertThat(sweep.at("/points/1/today").asBoolean()).isTrue();
    }

    @Test
    void severalSweepsAndThreadsMakeNoDifferenceToEach() throws IOException {
        String voucher = "parcels.drl:\"A voucher\".delayMinutes>=0..35/7";
        String promise = "parcels.drl:\"A parcel\".within=30..70/10";
        JsonNode both = new ObjectMapper()
                .readTree(backtest("--sweep", voucher, "--sweep", promise, "--format", "json", "--threads", "3")
                        .out());
        assertThat(both.at("/sweeps")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            JsonNode alone = new ObjectMapper()
                    .readTree(backtest("--sweep", i == 0 ? voucher : promise, "--format", "json", "--threads", "1")
                            .out());
            assertThat(both.at("/sweeps/" + i)).isEqualTo(alone.at("/sweeps/0"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "delayMinutes=3 | 1 | there is no policy and rule; expected FILE:\"RULE\".NUMBER=VALUES",
                "parcel.drl:\"A voucher\".delayMinutes=3 | 1 | did you mean \"parcels.drl\"?",
                "parcels.drl:\"A vouche for more than 20 minutes\".delayMinutes=3 | 14"
                        + " | did you mean \"A voucher for more than 20 minutes\"?",
                "parcels.drl:\"A\".delayMinutes=3 | 14 | several rules begin so; expected \"A parcel comes within an hour\" or",
                "parcels.drl:\"A voucher\".delayMinuts=3 | 25 | did you mean \"delayMinutes\"?",
                "parcels.drl:\"A voucher\".delayMinutes=3 | 25 | delayMinutes stands there 2 times; expected delayMinutes#1"
                        + " (delayMinutes > 20) or delayMinutes#2 (delayMinutes < 600)",
                "parcels.drl:\"A voucher\".delayMinutes#2 | 39 | no values stand behind the number",
                "parcels.drl:\"A voucher\".delayMinutes#1=-1 | 40 | delayMinutes > cannot be that; expected a number from 0 on",
                "parcels.drl:\"A voucher\".delayMinutes#1=1.5 | 40 | takes no decimals",
                "parcels.drl:\"A voucher\".delayMinutes#1=9..1 | 43 | the range ends before it begins",
                "parcels.drl:\"A voucher\".delayMinutes#1=1..500 | 40 | there are too many values; expected at most 200",
                "parcels.drl:\"A voucher\".delayMinutes#1=five | 40 | this is no value; expected values such as 20",
                "parcels.drl:\"A parcel\".target=61 | 31 | a target is never looser than its promise; expected at most 60",
            })
    void whatCannotBeSweptIsToldWithItsColumn(String spec, int column, String told) throws IOException {
        Called called = backtest("--sweep", spec);
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err())
                .contains("--sweep, column " + column + ": ")
                .contains(told)
                .contains("  " + spec + "\nbacktest:   " + " ".repeat(column - 1) + "^");
    }

    @Test
    void theStepsToPerfectServiceComeByTheirCostForEachCustomerHelped() throws IOException {
        Called told = backtest(
                "--perfect",
                "parcels.drl:\"A parcel\".within=50",
                "--perfect",
                "parcels.drl:\"A voucher\".delayMinutes#1=0");
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("""
                == steps to perfect service, from 2 customers helped for 6.00 EUR
                step  costs more  customers  each   worth  worth/cost     all together
                   1       +6.00         +1  6.00  +10.00        1.67  3 for 12.00 EUR
                   2        0.00          0          0.00              3 for 12.00 EUR
                   3       +3.00         +1  3.00   +5.00        1.67  4 for 15.00 EUR

                1. shop/parcels.drl: delayMinutes > of "A voucher for more than 20 minutes" from 20 to 9 minutes
                2. shop/parcels.drl: resolve within of "A parcel comes within an hour" from 60 to 50 minutes
                   resolve is kept 0 of 5, before it 1 of 5
                3. shop/parcels.drl: delayMinutes > of "A voucher for more than 20 minutes" from 9 to 0 minutes
                """);
    }

    @Test
    void whatIsWorthMuchMoreThanItCostsIsASmallDealForUsAndABigOneForThem() throws IOException {
        Path remedies = folder.resolve("rules/remedies.yaml");
        Files.writeString(remedies, Files.readString(remedies).replace("\"3.00\"", "\"0.50\""));
        JsonNode json = new ObjectMapper()
                .readTree(backtest("--perfect", "all", "--format", "json").out());
        assertThat(json.at("/ladder/currency").asText()).isEqualTo("EUR");
        assertThat(json.at("/ladder/today/customers").asInt()).isEqualTo(2);
        assertThat(json.at("/ladder/steps")).hasSize(1);
        JsonNode step = json.at("/ladder/steps/0");
        assertThat(step.at("/number").asText()).isEqualTo("delayMinutes >");
        assertThat(step.at("/cost").asText()).isEqualTo("1.00");
        assertThat(step.at("/worth").asText()).isEqualTo("10.00");
        assertThat(step.at("/worthPerCost").asText()).isEqualTo("10.00");
        assertThat(step.at("/smallForUs").asBoolean()).isTrue();
        assertThat(step.at("/after/nameless").asInt()).isEqualTo(1);
        assertThat(json.at("/ladder/notes/0").asText())
                .isEqualTo("no difference to these incidents: delayMinutes > of \"A voucher for more than 20 minutes\""
                        + " from 9 to 0");
    }

    @Test
    void everythingMeansTheRulesThatConcernTheseIncidents() throws IOException {
        Files.writeString(folder.resolve("rules/shop/letters.drl"), """
                package shop;

                declare LateLetter extends Incident
                end

                rule "A voucher for a late letter"
                when
                    LateLetter( delayMinutes > 45 )
                then
                    recommend.compensate("voucher");
                end
                """);
        assertThat(backtest("--perfect", "all").out())
                .contains("== steps to perfect service")
                .doesNotContain("letter");
        assertThat(backtest("--perfect", "all", "--perfect", "letters.drl:\"A voucher\".delayMinutes=0")
                        .out())
                .contains(
                        "no difference to these incidents: delayMinutes > of \"A voucher for a late letter\" from 45 to 0");
    }

    @Test
    void perfectServiceThatCannotBeIsToldWithItsColumn() throws IOException {
        assertThat(backtest("--perfect", "parcels.drl:\"A parcel\".within=40,50")
                        .err())
                .contains("--perfect, column 31: these are several values; expected one");
    }
}
