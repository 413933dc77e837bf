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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backtest}: what is told of incidents of the past, in whatever order they stand in the file. */
class BacktestVerbTest {

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

            rule "A voucher for more than %d minutes"
            when
                LateParcel( delayMinutes > %d )
            then
                recommend.compensate("voucher");
            end
            """;

    @TempDir
    private Path folder;

    private record Called(int code, String out, String err) {}

    @BeforeEach
    void writeRules() throws IOException {
        write("draft", 10);
        write("today", 20);
    }

    private void write(String name, int minutes) throws IOException {
        Path rules =
                Files.createDirectories(folder.resolve(name).resolve("shop")).getParent();
        Files.writeString(rules.resolve("shop/parcels.drl"), RULES.formatted(minutes, minutes));
        Files.writeString(rules.resolve("domains.yaml"), "shop: {zone: UTC, currency: EUR}\n");
        Files.writeString(rules.resolve("remedies.yaml"), """
                remedies:
                  voucher: {label: {en: A voucher}, cost: "3.00", value: "5.00", currency: EUR}
                """);
        Files.createDirectories(rules.resolve("messages"));
        Files.writeString(rules.resolve("messages/en.yaml"), "parcel.sorry: Sorry.\n");
    }

    private Called backtest(String incidents, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("incidents.csv"), incidents);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                "backtest",
                "--rules",
                folder.resolve("draft").toString(),
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

    private static final String INCIDENTS = """
            id,ordered,delivered
            b,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z
            a,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z
            c,2026-03-09T10:00:00Z,2026-03-09T10:40:00Z
            """;

    @Test
    void costsPromisesAndChangesAreTold() throws IOException {
        Called told = backtest(INCIDENTS, "--against", folder.resolve("today").toString());
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains("3 incidents of " + folder.resolve("incidents.csv")
                        + ", from 2026-03-02T11:30:00Z to 2026-03-09T10:40:00Z")
                .contains("2 of 3 incidents would have got something (66.7 %)")
                .contains("It would have cost 6.00 EUR")
                .contains("It would have cost 3.00 EUR")
                .contains("shop.LateParcel, resolve: 1 of 3 kept (33.3 %)")
                .contains("1 incident would have got dearer things, 0 cheaper ones, 0 others of the same cost")
                .contains("  b: +3.00 EUR; voucher 3.00 EUR by \"A voucher for more than 10 minutes\" in"
                        + " shop/parcels.drl instead of nothing");
    }

    @Test
    void theOrderOfTheFileAndTheThreadsMakeNoDifference() throws IOException {
        String first = backtest(INCIDENTS, "--format", "json").out();
        List<String> lines = new ArrayList<>(INCIDENTS.lines().toList());
        Collections.reverse(lines.subList(1, lines.size()));
        String again = backtest(String.join("\n", lines), "--format", "json", "--threads", "3")
                .out();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void programsAreToldInOneDocument() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(
                        backtest(INCIDENTS, "--against", folder.resolve("today").toString(), "--format", "json")
                                .out());
        assertThat(json.at("/incidents").asInt()).isEqualTo(3);
        assertThat(json.at("/policies/0/helped").asInt()).isEqualTo(2);
        assertThat(json.at("/policies/0/costs/0/total").asText()).isEqualTo("6.00");
        assertThat(json.at("/policies/1/costs/0/total").asText()).isEqualTo("3.00");
        assertThat(json.at("/changes/gains/0/id").asText()).isEqualTo("b");
        assertThat(json.at("/policies/0/promises/0/keptWithin/8/minutes").asInt())
                .isEqualTo(45);
        assertThat(json.at("/policies/0/promises/0/promised/0").asInt()).isEqualTo(60);
        assertThat(json.at("/policies/0/costs/0/p50").asText()).matches("\\d+\\.\\d\\d");
        assertThat(json.at("/policies/0/costs/0/interval/to").asText()).matches("\\d+\\.\\d\\d");
    }

    @Test
    void whatNoRuleHasAnythingToSayOfIsNamed() throws IOException {
        Files.writeString(folder.resolve("draft/shop/parcels.drl"), """
                package shop;

                declare LateParcel extends Incident
                end

                rule "A voucher when somebody said sorry"
                when
                    LateParcel( acknowledged == true )
                then
                    recommend.compensate("voucher");
                end
                """);
        assertThat(backtest(INCIDENTS).out())
                .contains("no rule had anything to say of 3\n  3 of shop.LateParcel (first: a, b, c)\n");
    }

    @Test
    void linesThatCannotBeReadAreCountedAndTheOthersGoOn() throws IOException {
        Called told = backtest(INCIDENTS + "d,yesterday,2026-03-09T10:40:00Z\ne,2026-03-09T10:00:00Z\n");
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out())
                .contains("3 incidents of")
                .contains("2 lines could not be read")
                .contains("the line has not as many cells as the header (first: line 6)");
    }

    @Test
    void anEmptyFileIsNoIncidents() throws IOException {
        Called told = backtest("id,ordered,delivered\n");
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("0 incidents of").contains("0 of 0 incidents would have got something");
        assertThat(backtest("").err()).contains("the input is empty");
    }

    @Test
    void aDraftThatDoesNotLoadIsToldWithItsPlaces() throws IOException {
        Path policy = folder.resolve("draft/shop/parcels.drl");
        Files.writeString(policy, Files.readString(policy).replace("delayMinutes", "delayMinuts"));
        Called told = backtest(INCIDENTS);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("shop/parcels.drl:15:17").contains("did you mean \"delayMinutes\"?");
    }

    @Test
    void candidatePromisesAreToldInASentence() throws IOException {
        assertThat(backtest(INCIDENTS).out())
                .contains("  60 minutes (as promised) would be kept in 33 % of cases, 75 in 67 %, 80 in 67 %, 85 in"
                        + " 67 %, 90 in 100 %");
    }

    @Test
    void theReportIsAPageToo() throws IOException {
        Path page = folder.resolve("new/report.html");
        Called told = backtest(INCIDENTS, "--against", folder.resolve("today").toString(), "--html", page.toString());
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("3 incidents of");
        assertThat(Files.readString(page))
                .contains("“draft” would have cost 6.00 EUR, “today” 3.00 EUR: a difference of +3.00 EUR (+100.0 %).");
    }

    @Test
    void thePageIsNotWrittenOverWhatIsReadNorIntoRules() throws IOException {
        for (String rules : List.of("draft", "today")) {
            assertThat(backtest(
                                    INCIDENTS,
                                    "--against",
                                    folder.resolve("today").toString(),
                                    "--html",
                                    folder.resolve(rules)
                                            .resolve("shop/report.html")
                                            .toString())
                            .err())
                    .contains("--html cannot write into a rules folder");
        }
        Path incidents = folder.resolve("incidents.csv");
        Called told = backtest(INCIDENTS, "--html", incidents.toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("cannot write " + incidents + ": it is the input");
        assertThat(Files.readString(incidents)).isEqualTo(INCIDENTS);
    }

    @Test
    void aReleaseCannotBeNamedByItsHash() throws IOException {
        Called told = backtest(INCIDENTS, "--against", "sha256:5h0p");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err())
                .contains("no release is kept to be found by its hash, such as sha256:5h0p; name a rules folder");
    }

    @Test
    void aPageThatCannotBeWrittenIsToldBeforeAnythingIsRun() throws IOException {
        Called told = backtest(INCIDENTS, "--html", folder.toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).contains("cannot write " + folder + ": it is a folder");
        Path inFile = folder.resolve("incidents.csv/report.html");
        assertThat(backtest(INCIDENTS, "--html", inFile.toString()).err())
                .contains("cannot write " + inFile + ": " + folder.resolve("incidents.csv") + " is no folder");
        assertThat(backtest(INCIDENTS, "--html", "-").err()).contains("--html names a file");
    }
}
