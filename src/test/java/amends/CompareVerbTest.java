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

/** {@code compare}: two packs, each with kinds of its own, on the same incidents. */
class CompareVerbTest {

    private static final String OURS = """
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

            rule "A voucher for more than ten minutes"
            when
                LateParcel( delayMinutes > 10 )
            then
                recommend.compensate("voucher");
            end
            """;

    private static final String THEIRS = """
            package rival;

            declare SlowParcel extends Incident
                express : boolean
            end

            rule "A parcel comes within two hours"
            when
                SlowParcel()
            then
                promise.resolve().within(120).target(120);
            end

            rule "Express is free when it takes more than half an hour"
            when
                SlowParcel( express == true, openMinutes > 30 )
            then
                recommend.entitle("fare").amount("8.00", "EUR");
            end
            """;

    private static final String INCIDENTS = """
            id,ordered,delivered,express
            a,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z,true
            b,2026-03-02T12:00:00Z,2026-03-02T13:15:00Z,false
            c,2026-03-09T10:00:00Z,2026-03-09T10:40:00Z,true
            d,2026-03-09T10:00:00Z,2026-03-09T10:20:00Z,true
            """;

    @TempDir
    private Path folder;

    private record Called(int code, String out, String err) {}

    @BeforeEach
    void writePacks() throws IOException {
        write("ours/shop/parcels.drl", OURS);
        write("ours/domains.yaml", "shop: {zone: UTC, currency: EUR}\n");
        write("ours/remedies.yaml", """
                remedies:
                  voucher: {label: {en: A voucher}, cost: "3.00", value: "5.00", currency: EUR}
                """);
        write("ours/messages/en.yaml", "parcel.sorry: Sorry.\n");
        write("theirs/rival/parcels.drl", THEIRS);
        write("theirs/domains.yaml", "rival: {zone: UTC, currency: EUR}\n");
        write("theirs/remedies.yaml", "entitlements:\n  fare: {label: {en: The fare back}}\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Called compare(String incidents, String... more) throws IOException {
        return compareTo("rival.SlowParcel", incidents, more);
    }

    private Called compareTo(String kind, String incidents, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("incidents.csv"), incidents);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                "compare",
                folder.resolve("ours").toString(),
                folder.resolve("theirs").toString(),
                "--incidents",
                file.toString(),
                "--kind",
                "shop.LateParcel",
                "--kind-b",
                kind,
                "--map",
                "openedAt=ordered; resolvedAt=delivered"));
        arguments.addAll(List.of(more));
        int code = AmendsCommand.run(
                arguments.toArray(String[]::new),
                AmendsApplication.context(new PrintWriter(out), new PrintWriter(err)));
        return new Called(code, out.toString(), err.toString());
    }

    /** Incident a gets something from both, b from ours, c from theirs, d from nobody. */
    @Test
    void eachPackReadsTheRowsByItsOwnKind() throws IOException {
        Called told = compare(INCIDENTS);
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
        assertThat(told.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .contains(
                        "incidents followed by both | 4 | 4",
                        "would have got something | 50.0 % | 50.0 %",
                        "cost to us | 6.00 EUR | 16.00 EUR",
                        "worth to customers | 10.00 EUR | 16.00 EUR",
                        "promises kept: rival.SlowParcel, resolve | none made | 100.0 %",
                        "promises kept: shop.LateParcel, resolve | 50.0 % | none made",
                        "1 incident gets something from both, 1 from A alone, 1 from B alone, 1 from neither",
                        "in time | 2 | 0.0 % | 50.0 % | - | 8.00 EUR",
                        "up to 20 minutes | 1 | 100.0 % | 0.0 % | 5.00 EUR | -",
                        "up to 30 minutes | 1 | 100.0 % | 100.0 % | 5.00 EUR | 8.00 EUR",
                        "fare | 0 | 2",
                        "voucher | 2 | 0");
    }

    /** A parcel is late by our promise after an hour and a minute, and express is free after 31; a minute to react. */
    @Test
    void howSoonCustomersHearFromUsIsShownBesideWhatTheyGet() throws IOException {
        assertThat(compare(INCIDENTS).out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .contains("minutes until the first, p50 | 62 | 32");
    }

    @Test
    void programsAreToldInOneDocument() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(compare(INCIDENTS, "--format", "json").out());
        assertThat(json.at("/comparison/both").asInt()).isEqualTo(1);
        assertThat(json.at("/comparison/onlySecond").asInt()).isEqualTo(1);
        assertThat(json.at("/comparison/sides/1/worth/EUR").asText()).isEqualTo("16.00");
        assertThat(json.at("/comparison/byLateness/0/late").asText()).isEqualTo("in-time");
        assertThat(json.at("/policies/0/rules").asText()).endsWith("ours");
    }

    @Test
    void thePageNamesBothPacks() throws IOException {
        Path page = folder.resolve("report.html");
        assertThat(compare(INCIDENTS, "--html", page.toString()).code()).isZero();
        assertThat(Files.readString(page))
                .contains("<h1>A (ours) and B (theirs) compared</h1>")
                .contains("<p>1 incident would have got something from both, 1 from A (ours) alone, 1 from B (theirs)")
                .contains("<th scope=\"row\">up to 20 minutes</th><td class=\"number\">1</td>"
                        + "<td class=\"number\">100.0 %</td><td class=\"number\">0.0 %</td>")
                .contains(
                        "Minutes until the first message, median</th><td class=\"number\"><span class=\"figure\">62<");
    }

    @Test
    void aRowThatOnlyOnePackCanReadIsRejectedAndSaysWhose() throws IOException {
        Called told = compare(INCIDENTS + "e,2026-03-09T10:00:00Z,2026-03-09T10:20:00Z,perhaps\n");
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out())
                .contains("4 incidents of")
                .contains("1 line could not be read")
                .contains("as " + folder.resolve("theirs") + " reads it")
                .contains("(first: line 6)");
    }

    @Test
    void anUnknownKindOfTheSecondPackIsTold() throws IOException {
        Called told = compareTo("rival.SlowParcl", INCIDENTS);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("unknown kind rival.SlowParcl; did you mean rival.SlowParcel?");
    }

    @Test
    void aKindThatTheSecondPackDoesNotHaveIsAskedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("incidents.csv"), INCIDENTS);
        StringWriter err = new StringWriter();
        int code = AmendsCommand.run(
                new String[] {
                    "compare",
                    folder.resolve("ours").toString(),
                    folder.resolve("theirs").toString(),
                    "--incidents",
                    file.toString(),
                    "--kind",
                    "shop.LateParcel"
                },
                AmendsApplication.context(new PrintWriter(new StringWriter()), new PrintWriter(err)));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("compare: " + folder.resolve("theirs") + " has no kind shop.LateParcel; say with --kind-b"
                        + " what it is called there; known are rival.SlowParcel\n");
    }
}
