package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.PastParcels.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code --timelines} and {@code --resume}, as they are called. */
class TimelinesVerbTest {

    private static final String HEADER = "id,openedAt,resolvedAt\n";
    private static final String GOOD = "a,2026-03-02T10:00:00Z,2026-03-02T11:30:00Z\n";
    private static final int MANY = 3_000;
    private static final long MOMENTS = 60;

    @TempDir
    private Path folder;

    private PastParcels parcels;
    private Path timelines;

    @BeforeEach
    void shop() throws IOException {
        parcels = new PastParcels(folder);
        timelines = folder.resolve("timelines.ndjson");
    }

    private Told run(String... more) throws IOException {
        return parcels.csv(HEADER + GOOD, more);
    }

    @Test
    void onTheStandardOutputTheyLeaveTheSummaryToTheOther() throws IOException {
        run("--timelines", timelines.toString());
        Told told = run("--timelines", "-");
        assertThat(told.out()).isEqualTo(Files.readString(timelines));
        assertThat(told.err()).contains("1 of 1 incidents would have got something");
    }

    @Test
    void whatStandsInAFileIsNotOverwritten() throws IOException {
        run("--timelines", timelines.toString());
        Told told = run("--timelines", timelines.toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err())
                .isEqualTo(
                        "backtest: cannot write " + timelines
                                + ": something stands in it; --resume goes on with the run that wrote it, or name another file\n");
        Path input = folder.resolve("incidents.csv");
        assertThat(run("--timelines", input.toString()).err())
                .isEqualTo("backtest: cannot write " + input + ": it is the input\n");
        assertThat(input).hasContent(HEADER + GOOD);
    }

    @Test
    void thePageIsNotWrittenOverThem() throws IOException {
        Path same = folder.resolve("sub/..").resolve(timelines.getFileName());
        assertThat(run("--timelines", timelines.toString(), "--html", same.toString())
                        .err())
                .isEqualTo("backtest: --timelines and --html name the same file: " + timelines + "\n");
        assertThat(timelines).doesNotExist();
    }

    @Test
    void resumingNeedsFilesThatCanBeReadAgain() throws IOException {
        assertThat(run("--resume").err())
                .contains("--resume needs the file of the run to go on with: --timelines FILE");
        assertThat(run("--resume", "--timelines", "-").err()).contains("--resume needs the file");
        List<String> standard = parcels.arguments(
                Path.of("-"), "--input-format", "csv", "--resume", "--timelines", timelines.toString());
        Told told = parcels.call(HEADER + GOOD, standard);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("the standard input cannot be read again");
        assertThat(timelines).doesNotExist();
    }

    @Test
    void resumingWhereNothingStandsBegins() throws IOException {
        String first = run("--timelines", timelines.toString(), "--resume").out();
        String again = run("--timelines", timelines.toString(), "--resume").out();
        assertThat(again).isEqualTo(first).contains("1 of 1 incidents would have got something");
    }

    @Test
    void aRunThatIsGoneOnWithTomorrowIsThatOfToday() throws IOException {
        String open = HEADER + GOOD + "b,2026-05-31T22:00:00Z,\n";
        String first = parcels.csv(open, "--timelines", timelines.toString()).out();
        parcels.waitUntil("2026-06-09T08:00:00Z");
        assertThat(parcels.csv(open, "--timelines", timelines.toString(), "--resume")
                        .out())
                .isEqualTo(first);
        Told other =
                parcels.csv(open, "--timelines", timelines.toString(), "--resume", "--as-of", "2026-06-09T08:00:00Z");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err())
                .isEqualTo("backtest: cannot resume " + timelines
                        + ": the instant up to which incidents are known differ: \"2026-06-01T00:00:00Z\" there,"
                        + " \"2026-06-09T08:00:00Z\" here\n");
    }

    private Path many() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        Instant opened = Instant.parse("2026-03-02T10:00:00Z");
        for (int i = 0; i < MANY; i++) {
            text.append('p').append(i).append(',').append(opened.plus(Duration.ofMinutes(i % 977)));
            text.append(',')
                    .append(opened.plus(Duration.ofMinutes(i % 977 + 50 + i % 89)))
                    .append('\n');
        }
        return parcels.incidents("many.csv", text.toString());
    }

    /** Two programs of their own are ended in the middle, one asked to and one not; a third goes on to the end. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aRunThatIsKilledGoesOnWhereItWas() throws IOException, InterruptedException {
        Path incidents = many();
        Path whole = folder.resolve("whole.ndjson");
        Told uninterrupted =
                parcels.call("", parcels.arguments(incidents, "--format", "json", "--timelines", whole.toString()));
        List<String> arguments = parcels.arguments(
                incidents, "--format", "json", "--resume", "--timelines", timelines.toString(), "--threads", "1");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        long asked = endedInTheMiddle(arguments, temporary, false);
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
        long killed = endedInTheMiddle(arguments, temporary, true);
        assertThat(asked).isPositive();
        assertThat(killed).isGreaterThan(asked).isLessThan(Files.size(whole));
        Told resumed = parcels.call("", arguments);
        assertThat(resumed.out()).isEqualTo(uninterrupted.out());
        assertThat(timelines).hasSameBinaryContentAs(whole);
    }

    /** Starts a program, ends it as soon as its timelines have grown, and says how long they are. */
    private long endedInTheMiddle(List<String> arguments, Path temporary, boolean killed)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                AmendsApplication.class.getName()));
        command.addAll(arguments);
        command.addAll(List.of("--as-of", PastParcels.NOW));
        Path said = folder.resolve("said.txt");
        long before = Files.exists(timelines) ? Files.size(timelines) : 0;
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_CREATE);
            Process run = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            // Whoever waits for a change of the folder hears of the end, too.
            var unused = run.onExit().thenRun(() -> said.toFile().setLastModified(0));
            try {
                while (run.isAlive() && (Files.notExists(timelines) || Files.size(timelines) <= before + (1 << 12))) {
                    WatchKey changed = watch.poll(MOMENTS, TimeUnit.SECONDS);
                    assertThat(changed).as("the timelines grow").isNotNull();
                    changed.reset();
                }
                assertThat(run.isAlive()).as(Files.readString(said)).isTrue();
                if (!killed) {
                    run.destroy();
                }
            } finally {
                if (killed || !run.waitFor(MOMENTS, TimeUnit.SECONDS)) {
                    run.destroyForcibly().waitFor();
                }
            }
        }
        return Files.size(timelines);
    }
}
