package amends.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import amends.PolicySuite;
import amends.cli.AmendsCommand;
import amends.cli.CommandContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb beside real files: what it says is waited for, and nothing else. */
class WatchedFolderTest {

    private static final String POLICY = """
            package bakery;
            declare LateCake extends Incident
            end
            rule "Say sorry"
            when
                LateCake( delayMinutes >= 5 )
            then
                recommend.acknowledge("amends.acknowledge");
            end
            """;
    private static final String CASES = """
            cases:
              - name: Five minutes
                asOf: 2026-03-01T12:00:00Z
                incident: {kind: bakery.LateCake, delayMinutes: 5}
                expect: {recommends: [acknowledge amends.acknowledge]}
            """;

    @TempDir
    private Path rules;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private Thread watching;

    @AfterEach
    void end() throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    @Test
    void whatIsSavedIsRunAgainThroughMistakesRenamesAndDeletions() throws Exception {
        Path cases = write("bakery/late-cake.cases.yaml", CASES);
        write("bakery/late-cake.drl", POLICY);
        write("cloud/slow.drl", POLICY.replace("bakery", "cloud").replace("LateCake", "Slow"));
        write("cloud/slow.cases.yaml", CASES.replace("bakery.LateCake", "cloud.Slow"));
        watch();
        awaitRun("2 cases in 2 files: all hold, 0.0 ms");

        saveByRenaming(cases, CASES.replace("delayMinutes: 5", "delayMinutes: 4"));
        awaitRun(
                "changed: " + path("bakery/late-cake.cases.yaml"),
                "           " + path("bakery/late-cake.drl:6:15 delayMinutes 4 >= 5 is false"),
                "1 case in 1 file: 1 failed, 0.0 ms");

        write("cloud/slow.drl", "package cloud;\nrule oops\n");
        awaitRun(path("cloud/slow.drl:2:6: error: a rule's name stands in quotes [rule-name]"));

        write("cloud/slow.drl", POLICY.replace("bakery", "cloud").replace("LateCake", "Slow"));
        awaitRun(
                "1 case in 1 file: all hold, 0.0 ms",
                "not run again: " + path("bakery/late-cake.cases.yaml") + ", where 1 failed");

        Files.delete(cases);
        Files.delete(rules.resolve("bakery/late-cake.drl"));
        Files.delete(rules.resolve("bakery"));
        awaitRun("no case to run again");

        write("bakery/late-cake.drl", POLICY);
        write("bakery/late-cake.cases.yaml", CASES);
        awaitRun("1 case in 1 file: all hold, 0.0 ms");
    }

    private String path(String path) {
        return rules + "/" + path;
    }

    private Path write(String path, String text) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void saveByRenaming(Path file, String text) throws IOException {
        Path other = Files.writeString(file.resolveSibling(file.getFileName() + "~"), text);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void watch() {
        PrintWriter lines = new PrintWriter(new Lines(said), true);
        CommandContext context = new CommandContext(
                null,
                null,
                PolicySuite::load,
                null,
                null,
                null,
                null,
                null,
                InstantSource.fixed(Bakery.NOON),
                InputStream.nullInputStream(),
                lines,
                lines);
        watching = new Thread(() -> AmendsCommand.run(new String[] {"test", rules.toString(), "--watch"}, context));
        watching.start();
    }

    /** The lines of the next run, up to the one that says that it is over. */
    private List<String> nextRun() throws InterruptedException {
        List<String> run = new ArrayList<>();
        for (String line = next(); !line.startsWith("watching "); line = next()) {
            run.add(line);
        }
        return run;
    }

    /** Waits for a run that says all of this; files that are written one by one may be run on the way. */
    private void awaitRun(String... lines) throws InterruptedException {
        List<String> run = nextRun();
        while (!run.containsAll(List.of(lines))) {
            run = nextRun();
        }
    }

    private String next() throws InterruptedException {
        String line = said.poll(60, TimeUnit.SECONDS);
        assertThat(line).isNotNull();
        return line;
    }

    /** Hands on whole lines. */
    private static final class Lines extends Writer {
        private final BlockingQueue<String> to;
        private final StringBuilder line = new StringBuilder();

        Lines(BlockingQueue<String> to) {
            this.to = to;
        }

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n') {
                    to.add(line.toString());
                    line.setLength(0);
                } else if (text[i] != '\r') {
                    line.append(text[i]);
                }
            }
        }

        @Override
        public void flush() {
            // Whole lines are handed on as they come.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
