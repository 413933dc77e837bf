package amends.bench;

import amends.PolicyForge;
import amends.drools.DroolsEngine;
import amends.folder.RulesFolder;
import amends.recommendation.CompiledPolicySet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How long requests take while rules are reloaded, and how long a reload takes.
 *
 * @param rules how many there are
 * @param quiet requests without reloads
 * @param busy requests during reloads
 * @param reloads how many there were
 * @param wholeMillis how long it takes to make all of them ready
 * @param changedMillis how long it takes where all but one are as they were
 * @param shared how many networks are used again then
 */
record ReloadSpeed(
        int rules, Latencies quiet, Latencies busy, int reloads, double wholeMillis, double changedMillis, int shared) {

    static final int CONNECTIONS = 4;

    private static final int WARM = 7;
    private static final Duration WARMUP = Duration.ofSeconds(20);
    private static final String EDITED = "care/failure-0001.drl";
    private static final String BODY =
            "{\"incident\":{\"kind\":\"care.Failure0001\",\"delayMinutes\":21},\"asOf\":\"2026-11-22T19:31:00Z\"}";

    /**
     * Measures it.
     *
     * @param round how long requests are sent with reloads, and without
     * @param rounds how often
     */
    static ReloadSpeed of(int rules, Duration round, int rounds) throws IOException, InterruptedException {
        Path folder = BenchRules.write(rules);
        Path edited = folder.resolve(EDITED);
        String text = Files.readString(edited);
        PolicyForge forge = new PolicyForge();
        CompiledPolicySet before = forge.compile(RulesFolder.read(folder), null);
        save(edited, text, 1);
        RulesFolder.Reading reading = RulesFolder.read(folder);
        double whole = median(() -> forge.compile(reading, null));
        double changed = median(() -> forge.compile(reading, before));
        int shared = ((DroolsEngine) forge.compile(reading, before).engine()).shares((DroolsEngine) before.engine());
        Latencies quiet = new Latencies();
        Latencies busy = new Latencies();
        try (ServerProcess server = ServerProcess.start(ReloadServer.class, folder.toString());
                LoadClient client = client(server.address())) {
            Latencies unused = client.run(round.compareTo(Duration.ofSeconds(1)) < 0 ? round : WARMUP);
            Editor editor = new Editor(server.address(), edited, text);
            editor.reload();
            for (int i = 0; i < rounds; i++) {
                quiet.addAll(client.run(round));
                editor.begin();
                busy.addAll(client.run(round));
                editor.end();
            }
            return new ReloadSpeed(rules, quiet, busy, editor.reloads(), whole, changed, shared);
        } finally {
            Files.writeString(edited, text);
        }
    }

    private static LoadClient client(InetSocketAddress server) throws IOException {
        return new LoadClient(server, DesignRequest.to(server, DesignRequest.EVALUATIONS, BODY), CONNECTIONS);
    }

    private static double median(Supplier<CompiledPolicySet> made) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM; i++) {
            long start = System.nanoTime();
            CompiledPolicySet unused = made.get();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return Statistics.median(millis.subList(2, WARM));
    }

    /** Saves one rule with another number, by way of another file. */
    static void save(Path edited, String text, int times) throws IOException {
        Path draft = edited.resolveSibling("." + edited.getFileName() + ".draft");
        Files.writeString(draft, text.replaceFirst("delayMinutes > \\d+", "delayMinutes > " + (100 + times)));
        Files.move(draft, edited, StandardCopyOption.REPLACE_EXISTING);
    }
}
