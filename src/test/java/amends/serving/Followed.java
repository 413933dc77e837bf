package amends.serving;

import amends.PolicyForge;
import amends.folder.RulesFolder;
import amends.policy.PolicyProblem;
import amends.recommendation.Recommender;
import com.codahale.metrics.MetricRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A rules folder that is followed by hand: it is looked at when a test says so, and nobody waits for anything. */
final class Followed implements Changes {

    static final Instant NOW = Instant.parse("2026-11-22T19:00:00Z");
    static final String POLICY = "test/policy.drl";

    final Path folder;
    final MetricRegistry metrics = new MetricRegistry();
    final InForce inForce = new InForce(() -> NOW);
    final Reloading reloading;
    final Deque<Runnable> meanwhile = new ArrayDeque<>();
    Admission admission = Admission.EVERYTHING;
    Forge forge = new PolicyForge();
    boolean locked;
    int forged;
    int renewed;

    /** A folder with one rule, which serves. */
    Followed(Path folder) {
        this.folder = folder;
        save(5);
        reloading = reloading();
        reloading.begin(Reloading.first(folder, this::forged), Optional::empty);
        forged = 0;
    }

    private Reloading reloading() {
        return new Reloading(
                new Settling(() -> RulesFolder.read(folder), () -> locked, this),
                this,
                new Watching() {
                    @Override
                    public void renew() {
                        renewed++;
                    }

                    @Override
                    public void close() {
                        // There is nothing to end.
                    }
                },
                new Forge() {
                    @Override
                    public amends.recommendation.CompiledPolicySet compile(
                            RulesFolder.Reading reading, amends.recommendation.CompiledPolicySet before) {
                        return forge.compile(reading, before);
                    }

                    @Override
                    public Forged forge(RulesFolder.Reading reading, Serving before) {
                        forged++;
                        return forge.forge(reading, before);
                    }
                },
                inForce,
                forged -> admission.admit(forged),
                () -> NOW,
                new ReloadLog(metrics, inForce));
    }

    private amends.recommendation.CompiledPolicySet forged(
            RulesFolder.Reading reading, amends.recommendation.CompiledPolicySet before) {
        return forge.compile(reading, before);
    }

    /** The text of a policy whose one rule asks for a delay. */
    static String policy(int minutes) {
        return """
                package test;
                declare Late extends Incident
                    course : String = "main"
                end
                rule "Within 30 minutes" when Late() then promise.resolve().within(30); end
                rule "Say sorry" when Late( delayMinutes >= MINUTES, acknowledged == false )
                then recommend.escalate("chief"); end
                """.replace("MINUTES", Integer.toString(minutes));
    }

    /** Saves the policy. */
    void save(int minutes) {
        if (!Files.exists(folder.resolve("roles.yaml"))) {
            save("roles.yaml", "chief: {label: {en: Chief}}\nother: {label: {en: Other}}\n");
        }
        save(POLICY, policy(minutes));
    }

    /** Saves a file. */
    void save(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try (Stream<Path> all = Files.walk(folder.resolve(path))) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the folder once. */
    void look() {
        try {
            reloading.look();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The delay from which on the release that serves calls the chief. */
    long serves() {
        for (long delay = 0; delay < 200; delay++) {
            var situation =
                    amends.incident.Situation.of("test.Late", Map.of("dueAt", NOW.minusSeconds(delay * 60)), Map.of());
            if (!Recommender.evaluate(inForce.serving().policies(), situation, NOW)
                    .recommendations()
                    .isEmpty()) {
                return delay;
            }
        }
        return -1;
    }

    /** What is refused, a line each. */
    List<String> refused() {
        return inForce.refusal() == null
                ? List.of()
                : inForce.refusal().problems().stream()
                        .map(PolicyProblem::toString)
                        .toList();
    }

    long count(String meter) {
        return metrics.meter("amends.releases." + meter).getCount();
    }

    Object gauge() {
        return metrics.getGauges().get("amends.releases.isRefused").getValue();
    }

    /** Quiet, unless the test has something happen meanwhile. */
    @Override
    public boolean within(Duration atMost) {
        Runnable next = meanwhile.poll();
        if (next == null) {
            return false;
        }
        next.run();
        return true;
    }

    @Override
    public void happened() {
        // Nobody waits.
    }
}
