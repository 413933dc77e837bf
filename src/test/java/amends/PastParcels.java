package amends;

import amends.cli.AmendsCommand;
import amends.cli.CommandContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A shop whose late parcels of the past are backtested on the command line, on a fixed day. */
final class PastParcels {

    static final String NOW = "2026-06-01T00:00:00Z";

    private static final String RULES = """
            package shop;

            declare LateParcel extends Incident
                boxes : int = 1
            end

            rule "A parcel comes within an hour"
            when
                LateParcel()
            then
                promise.resolve().within(60).target(45);
                promise.firstResponse().within(10).target(5);
            end

            rule "Say sorry for a late parcel"
            when
                LateParcel( delayMinutes >= 5, acknowledged == false )
            then
                recommend.acknowledge("parcel.sorry");
            end

            rule "A voucher for more than ten minutes"
            when
                LateParcel( delayMinutes > 10 )
            then
                recommend.compensate("voucher");
            end

            rule "More for those who heard nothing"
            when
                LateParcel( delayMinutes > 20, silentMinutes >= 25 )
            then
                recommend.compensate("chocolate");
            end

            rule "A tenth back by choice after forty minutes"
            when
                LateParcel( delayMinutes > 40, orderValue > 0.00B )
            then
                recommend.compensate("refund").percent("10");
            end
            """;

    private final Path folder;
    private String now = NOW;

    PastParcels(Path folder) throws IOException {
        this.folder = folder;
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(rules.resolve("shop"));
        Files.createDirectories(rules.resolve("messages"));
        Files.writeString(rules.resolve("shop/parcels.drl"), RULES);
        Files.writeString(rules.resolve("domains.yaml"), "shop: {zone: UTC, currency: EUR}\n");
        Files.writeString(
                rules.resolve("budgets.yaml"),
                "shop: {goodwill: \"900.00\", currency: EUR, per: week, degradeAt: 80%}\n");
        Files.writeString(rules.resolve("remedies.yaml"), """
                remedies:
                  voucher: {label: {en: A voucher}, cost: "3.00", value: "5.00", currency: EUR}
                  chocolate: {label: {en: Chocolate}, cost: "1.00", value: "5.00", currency: EUR}
                  refund: {label: {en: A refund}}
                """);
        Files.writeString(rules.resolve("messages/en.yaml"), "parcel.sorry: Sorry.\n");
    }

    /**
     * What came of a call.
     *
     * @param out the standard output
     * @param err the standard error output
     */
    record Told(int code, String out, String err) {}

    /** From now on it is another day. */
    void waitUntil(String later) {
        now = later;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** A file of incidents. */
    Path incidents(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Arguments for late parcels in a file, and more. */
    List<String> arguments(Path incidents, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "backtest", "--rules", folder.resolve("rules").toString(), "--incidents", incidents.toString()));
        arguments.addAll(List.of("--kind", "shop.LateParcel"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    Told csv(String text, String... more) throws IOException {
        return call("", arguments(incidents("incidents.csv", text), more));
    }

    Told ndjson(String text, String... more) throws IOException {
        return call("", arguments(incidents("incidents.ndjson", text), more));
    }

    Told call(String input, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandContext wired = AmendsApplication.context(new PrintWriter(out), new PrintWriter(err));
        CommandContext context = new CommandContext(
                wired.loader(),
                wired.checker(),
                wired.tests(),
                wired.book(),
                wired.states(),
                wired.coveragePage(),
                wired.backtestPage(),
                wired.comparisonPage(),
                InstantSource.fixed(Instant.parse(now)),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                wired.out(),
                wired.err());
        int code = AmendsCommand.run(arguments.toArray(String[]::new), context);
        return new Told(code, out.toString(), err.toString());
    }
}
