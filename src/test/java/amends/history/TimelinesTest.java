package amends.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import amends.backtest.Attempt;
import amends.backtest.Backtest;
import amends.backtest.BacktestReport;
import amends.backtest.Conduct;
import amends.backtest.Course;
import amends.backtest.Exhaustion;
import amends.backtest.Follower;
import amends.backtest.PastIncident;
import amends.history.BacktestOrder.Candidate;
import amends.incident.Action;
import amends.incident.LedgerSnapshot;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.promise.Clock;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import amends.rows.RowInput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timelines tell how each incident would have gone, and are enough to go on with a run that was killed. */
class TimelinesTest {

    private static final String INCIDENTS = PastMonth.incidents(70);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("timelines.ndjson");
    }

    private byte[] whole() throws IOException {
        PastMonth.run(PastMonth.order(), INCIDENTS, Timelines.to(file()));
        return Files.readAllBytes(file());
    }

    private static String told(BacktestReport report) {
        return BacktestJson.of(report).toPrettyString();
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() throws IOException {
        BacktestOrder order = PastMonth.order();
        Backtest backtest = new Backtest(
                order.candidates().stream().map(Candidate::policies).toList(), order.conduct(), 1);
        TimelineReader reader = new TimelineReader(order.candidates().stream()
                .map(one -> one.policies().policies())
                .toList());
        List<List<Attempt>> written = new ArrayList<>();
        try (RowInput rows = RowInput.open(
                        order.format(),
                        new ByteArrayInputStream(INCIDENTS.getBytes(UTF_8)),
                        PastMonth.DRAFT.policies());
                PastIncidents past = PastMonth.sorted(rows, WorkingFolder.create());
                PastIncidents.Reading reading = past.read()) {
            backtest.runEach(reading, written::add);
        }
        assertThat(written).hasSizeGreaterThan(60);
        assertThat(written.stream().flatMap(List::stream))
                .anyMatch(attempt -> attempt instanceof Attempt.Refused)
                .anyMatch(attempt -> attempt instanceof Attempt.Followed followed
                        && followed.course().gifts().stream()
                                .anyMatch(gift -> gift.what().insteadOf() != null));
        for (List<Attempt> attempts : written) {
            String line = TimelineWriter.line(attempts, order.conduct());
            assertThat(reader.read(
                            line,
                            List.of(attempts.get(0).past(), attempts.get(0).past())))
                    .isEqualTo(attempts);
        }
    }

    @Test
    void whatMessagesPromisedIsFollowedAndReadBackToo() {
        Conduct recorded = new Conduct(Duration.ZERO, Duration.ofDays(31), true);
        Instant opened = Instant.parse("2026-03-02T10:00:00Z");
        Taken told = new Taken(
                Action.STATUS, "any", opened.plusSeconds(60), null, opened.plusSeconds(900), opened.plusSeconds(600));
        PastIncident past = new PastIncident(
                "p",
                Situation.of("test.Late", Map.of("openedAt", opened, "resolvedAt", opened.plusSeconds(1_200)), Map.of())
                        .withTaken(List.of(told)),
                opened.plusSeconds(1_200));
        Course course = new Follower(PastMonth.TODAY, recorded).follow(past, LedgerSnapshot.EMPTY);
        assertThat(course.taken()).contains(told);
        assertThat(course.clocks())
                .filteredOn(clock -> clock.sort() == PromiseSort.PROMISED_UPDATE)
                .extracting(Clock::dueAt, Clock::state)
                .containsExactly(tuple(opened.plusSeconds(600), ClockState.BREACHED));
        List<Attempt> attempts = List.of(new Attempt.Followed(course));
        assertThat(new TimelineReader(List.of(PastMonth.TODAY.policies()))
                        .read(TimelineWriter.line(attempts, recorded), List.of(past)))
                .isEqualTo(attempts);
    }

    @Test
    void aRunThatWasCutAnywhereGoesOnAsIfNothingHadHappened() throws IOException {
        String report = told(PastMonth.run(PastMonth.order(), INCIDENTS, Timelines.nowhere()));
        byte[] whole = whole();
        List<Integer> cuts = new ArrayList<>(List.of(0, 1, 200, whole.length - 1, whole.length));
        for (int at = 0; at < whole.length; at++) {
            if (whole[at] == '\n' && at % 17 == 0) {
                cuts.addAll(List.of(at, at + 1));
            }
        }
        new Random(5).ints(12, 0, whole.length).forEach(cuts::add);
        for (int cut : cuts) {
            Files.write(file(), Arrays.copyOf(whole, cut));
            BacktestReport resumed = PastMonth.run(PastMonth.order(), INCIDENTS, Timelines.resuming(file()));
            assertThat(told(resumed)).as("cut at %d", cut).isEqualTo(report);
            assertThat(Files.readAllBytes(file())).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @Test
    void whatStandsThereIsNotFollowedAgain() throws IOException {
        byte[] whole = whole();
        // A timeline that no policies would bring about, yet sealed: its cost is taken as it stands.
        List<byte[]> lines = new ArrayList<>();
        for (String line : new String(whole, UTF_8).lines().toList()) {
            String object = Seal.open(line.getBytes(UTF_8));
            lines.add(Seal.close(object.replace("\"cost\":{\"amount\":\"0.50\"", "\"cost\":{\"amount\":\"900.00\"")));
        }
        try (var out = Files.newOutputStream(file())) {
            for (byte[] line : lines) {
                out.write(line);
            }
        }
        BacktestReport resumed = PastMonth.run(PastMonth.order(), INCIDENTS, Timelines.resuming(file()));
        assertThat(told(resumed)).contains("\"largest\" : \"900.00\"");
        assertThat(resumed.sides().get(0).exhaustions())
                .extracting(Exhaustion::spent)
                .anyMatch(spent -> spent.amount().intValue() >= 900);
    }

    @Test
    void aRunThatIsCancelledCanBeGoneOnWith() throws IOException {
        byte[] whole = whole();
        Files.delete(file());
        AtomicInteger steps = new AtomicInteger();
        Watch impatient = new Watch() {
            private boolean following;

            @Override
            public void begin(String work, long number) {
                following = work.equals("following");
            }

            @Override
            public void step() {
                if (following && steps.incrementAndGet() == 30) {
                    throw new CancelledException();
                }
            }

            @Override
            public void end() {
                following = false;
            }
        };
        assertThatThrownBy(() -> BacktestRun.run(
                        PastMonth.order(),
                        new ByteArrayInputStream(INCIDENTS.getBytes(UTF_8)),
                        Timelines.to(file()),
                        impatient))
                .isInstanceOf(CancelledException.class);
        assertThat(Files.readAllLines(file())).hasSize(31);
        PastMonth.run(PastMonth.order(), INCIDENTS, Timelines.resuming(file()));
        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }

    @Test
    void anotherRunIsNotGoneOnWith() throws IOException {
        byte[] whole = whole();
        BacktestOrder order = PastMonth.order();
        List<Candidate> turned =
                List.of(order.candidates().get(1), order.candidates().get(0));
        Conduct slow = new Conduct(Duration.ofMinutes(2), Conduct.USUAL.after());
        refuses(PastMonth.order(slow, order.candidates()), INCIDENTS, "what people are taken to do differ");
        refuses(PastMonth.order(Conduct.USUAL, turned), INCIDENTS, "the releases of the policies differ: [\"sha256:");
        refuses(
                order,
                INCIDENTS + "z,,2026-03-04T10:00:00Z,2026-03-04T10:30:00Z,,,\n",
                "the incidents differ: \"sha256:");
        assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }

    private void refuses(BacktestOrder order, String incidents, String why) {
        assertThatThrownBy(() -> PastMonth.run(order, incidents, Timelines.resuming(file())))
                .isInstanceOf(BacktestException.class)
                .hasMessageContaining("cannot resume " + file() + ": ")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{}\n", "id,openedAt\n", "\n", "{\"format\":\"amends timelines 2\""})
    void somethingElseIsNotOverwritten(String text) throws IOException {
        Files.writeString(file(), text.isEmpty() ? "no timelines, and longer than any head. ".repeat(40) : text);
        byte[] before = Files.readAllBytes(file());
        refuses(PastMonth.order(), INCIDENTS, "its first line is not that of timelines");
        assertThatThrownBy(() -> PastMonth.run(PastMonth.order(), INCIDENTS, Timelines.to(file())))
                .hasMessageContaining("something stands in it");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aDamagedLineIsToldByItsNumber() throws IOException {
        byte[] whole = whole();
        List<Integer> ends = new ArrayList<>();
        for (int at = 0; at < whole.length; at++) {
            if (whole[at] == '\n') {
                ends.add(at);
            }
        }
        Random chance = new Random(7);
        for (int i = 0; i < 12; i++) {
            int line = 1 + chance.nextInt(ends.size() - 2);
            int at = ends.get(line - 1) + 1 + chance.nextInt(ends.get(line) - ends.get(line - 1) - 1);
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << chance.nextInt(3));
            Files.write(file(), damaged);
            refuses(PastMonth.order(), INCIDENTS, "line " + (line + 1) + " is damaged");
            assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
        }
        Files.write(file(), Arrays.copyOfRange(whole, 0, ends.get(3) + 1));
        Files.write(
                file(),
                Arrays.copyOfRange(whole, ends.get(4) + 1, whole.length),
                java.nio.file.StandardOpenOption.APPEND);
        refuses(PastMonth.order(), INCIDENTS, "line 5 is damaged");
    }

    @Test
    void linesBehindTheLastIncidentAreDamage() throws IOException {
        byte[] whole = whole();
        String text = new String(whole, UTF_8);
        long lines = text.lines().count();
        Files.writeString(
                file(), text + text.lines().skip(lines - 1).findFirst().orElseThrow() + "\n");
        refuses(PastMonth.order(), INCIDENTS, "line " + (lines + 1) + " is damaged");
    }

    @Test
    void twoRunsDoNotWriteOneFile() throws IOException {
        whole();
        try (TimelineLog other = TimelineFile.open(folder.resolve("other"), head())) {
            assertThat(other.recall()).isNull();
            assertThatThrownBy(() -> TimelineFile.open(folder.resolve("other"), head()))
                    .hasMessageContaining("another run is writing it");
        }
    }

    private static TimelineHead head() throws IOException {
        Fingerprint nothing = new Fingerprint(new ByteArrayInputStream(new byte[0]), true);
        return TimelineHead.of(PastMonth.order(), nothing);
    }

    @Test
    void aStreamGetsTheSameLines() throws IOException {
        StringWriter stream = new StringWriter();
        PastMonth.run(PastMonth.order(), INCIDENTS, Timelines.to(stream));
        assertThat(stream.toString()).isEqualTo(new String(whole(), UTF_8));
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        assertThatThrownBy(() -> PastMonth.run(
                        PastMonth.order(),
                        INCIDENTS,
                        Timelines.to(folder.resolve("none").resolve("file"))))
                .isInstanceOf(BacktestException.class)
                .hasMessageEndingWith("file: no such folder");
        assertThatThrownBy(() -> PastMonth.run(PastMonth.order(), INCIDENTS, Timelines.resuming(folder)))
                .isInstanceOf(BacktestException.class)
                .hasMessageContaining("cannot write " + folder);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceIsTold() {
        assertThatThrownBy(() -> PastMonth.run(PastMonth.order(), INCIDENTS, Timelines.to(Path.of("/dev/full"))))
                .isInstanceOf(BacktestException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void everyActionIsToldWithItsInstantAndItsRule() throws IOException {
        StringWriter stream = new StringWriter();
        String incidents = """
                id,customer.id,opened,resolvedAt
                a,c-1,2026-03-02T12:00:00Z,2026-03-02T12:55:00Z
                """;
        PastMonth.run(PastMonth.order(), incidents, Timelines.to(stream));
        JsonNode line =
                new ObjectMapper().readTree(stream.toString().lines().toList().get(1));
        assertThat(line.at("/incident").asText()).isEqualTo("a");
        assertThat(line.at("/customer").asText()).isEqualTo("c-1");
        JsonNode draft = line.at("/policies/0");
        assertThat(draft.at("/openedAt").asText()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(draft.at("/actions"))
                .extracting(
                        act -> act.get("at").asText() + " " + act.get("name").asText())
                .containsExactly(
                        "2026-03-02T12:26:00Z late.sorry",
                        "2026-03-02T12:32:00Z coffee",
                        "2026-03-02T12:37:00Z late.update",
                        "2026-03-02T12:48:00Z late.update",
                        "2026-03-02T12:52:00Z cake");
        JsonNode coffee = draft.at("/actions/1");
        assertThat(coffee.get("rule").asText()).isEqualTo("Coffee soon");
        assertThat(coffee.get("file").asText()).isEqualTo("test/policy.drl");
        assertThat(coffee.get("basis").asText()).isEqualTo("goodwill");
        assertThat(coffee.at("/cost/amount").asText()).isEqualTo("0.50");
        assertThat(coffee.at("/because/0").asText()).isEqualTo("delayMinutes 12 > 10");
        assertThat(draft.at("/clocks/1/promise").asText()).isEqualTo("resolve");
        assertThat(draft.at("/clocks/1/state").asText()).isEqualTo("BREACHED");
        assertThat(draft.at("/fired"))
                .extracting(rule -> rule.get("rule").asText())
                .hasSize(5);
    }
}
