package amends.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.test.Events.Event;
import amends.testing.Case;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is run again is told by events that are made up here; no file is touched and no time passes. */
class WatchTest {

    private static final Event QUIET = Event.QUIET;

    private final Set<String> files = new HashSet<>();
    private final Set<Integer> broken = new HashSet<>();
    private final List<Set<String>> runs = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private boolean closed;

    /** Runs with what happens; after that nothing does. Each run is put down as the files whose cases it touches. */
    private void watch(boolean clears, Event... happening) {
        Deque<Event> events = new ArrayDeque<>(Arrays.asList(happening));
        events.add(Event.OVER);
        List<Case> cases = new Bakery()
                .with("bakery/late-cake.cases.yaml", "A", 1)
                .with("bakery/evening/other.cases.yaml", "B", 1)
                .with("cloud/uptime.cases.yaml", "C", 1)
                .suite()
                .cases();
        Watch.Session session = touched -> {
            Set<String> run = new TreeSet<>();
            cases.stream().filter(touched::contains).map(Case::file).forEach(run::add);
            runs.add(run);
            return !broken.contains(runs.size());
        };
        Changes changes = new Changes(atMost -> {
            Event next = events.remove();
            assertThat(atMost).isIn(null, Duration.ofMillis(100));
            return next;
        });
        PrintWriter output = new PrintWriter(out);
        if (closed) {
            output.close();
        }
        new Watch("rules/", changes, files::contains, session, clears, output).run();
    }

    private List<Set<String>> after(String... changed) {
        List<Event> events = new ArrayList<>();
        for (String path : changed) {
            events.add(Event.changed(path));
        }
        events.add(QUIET);
        watch(false, events.toArray(Event[]::new));
        return runs.subList(1, runs.size());
    }

    private static final Set<String> ALL =
            Set.of("bakery/evening/other.cases.yaml", "bakery/late-cake.cases.yaml", "cloud/uptime.cases.yaml");
    // Case B is beside a policy in a folder of the bakery; all three are about the kind bakery.LateCake.

    @Test
    void whoeverListensNoMoreIsToldNothingMore() {
        closed = true;
        assertThat(after("remedies.yaml")).isEmpty();
    }

    @Test
    void everythingIsRunAtTheStart() {
        watch(false);
        assertThat(runs).containsExactly(ALL);
    }

    @Test
    void aFileOfCasesTouchesItself() {
        assertThat(after("cloud/uptime.cases.yaml")).containsExactly(Set.of("cloud/uptime.cases.yaml"));
    }

    @ParameterizedTest
    @CsvSource({"cloud/uptime.drl,1", "cloud/kinds.drl,1", "cloud/a.dslr,1", "cloud/a.csv,1", "cloud/deep/a.xlsx,1"})
    void aPolicyTouchesTheCasesOfItsDomain(String path, int count) {
        assertThat(after(path)).hasSize(count).allMatch(run -> run.equals(Set.of("cloud/uptime.cases.yaml")));
    }

    @Test
    void aPolicyTouchesCasesAboutItsKindsWhereverTheyStand() {
        assertThat(after("bakery/late-cake.drl")).containsExactly(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remedies.yaml",
                "calendars.yaml",
                "messages/en.yaml",
                "sentences.dsl",
                "common/severe.drl",
                "loose.drl.yaml",
                ""
            })
    void whatIsBesideThePoliciesTouchesEverything(String path) {
        assertThat(after(path)).containsExactly(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bakery/.late-cake.drl.swp",
                "bakery/late-cake.drl~",
                "bakery/#late-cake.drl#",
                "README.md",
                "bakery/4913",
                "bakery/sedAb12",
                "bakery/late-cake.drl___jb_tmp___"
            })
    void whatNobodyReadsTouchesNothing(String path) {
        assertThat(after(path)).isEmpty();
    }

    @Test
    void aStrayFileThatStaysIsAMistakeThatEverythingIsRunToTell() {
        files.add("bakery/notes.txt");
        assertThat(after("bakery/notes.txt")).containsExactly(ALL);
    }

    @Test
    void anEditorThatSavesByWayOfAnotherFileMakesOneRun() {
        assertThat(after(
                        "cloud/4913",
                        "cloud/uptime.cases.yaml~",
                        "cloud/uptime.cases.yaml",
                        "cloud/uptime.cases.yaml",
                        "cloud/uptime.cases.yaml"))
                .containsExactly(Set.of("cloud/uptime.cases.yaml"));
    }

    @Test
    void filesThatChangeTogetherMakeOneRun() {
        assertThat(after("cloud/uptime.drl", "bakery/late-cake.cases.yaml"))
                .containsExactly(Set.of("bakery/late-cake.cases.yaml", "cloud/uptime.cases.yaml"));
        assertThat(out.toString())
                .contains(
                        "changed: rules/bakery/late-cake.cases.yaml, rules/cloud/uptime.drl" + System.lineSeparator());
    }

    @Test
    void filesThatChangeOneAfterTheOtherMakeTwoRuns() {
        watch(false, Event.changed("cloud/uptime.drl"), QUIET, Event.changed("bakery/late-cake.cases.yaml"), QUIET);
        assertThat(runs).containsExactly(ALL, Set.of("cloud/uptime.cases.yaml"), Set.of("bakery/late-cake.cases.yaml"));
    }

    @Test
    void whatABrokenEditKeptFromRunningIsRunOnceItIsMended() {
        broken.add(2);
        watch(
                false,
                Event.changed("cloud/uptime.drl"),
                QUIET,
                Event.changed("bakery/late-cake.cases.yaml"),
                QUIET,
                Event.changed("cloud/uptime.cases.yaml"),
                QUIET);
        assertThat(runs)
                .containsExactly(
                        ALL,
                        Set.of("cloud/uptime.cases.yaml"),
                        Set.of("bakery/late-cake.cases.yaml", "cloud/uptime.cases.yaml"),
                        Set.of("cloud/uptime.cases.yaml"));
    }

    @Test
    void takingAStrayFileAwayMendsToo() {
        broken.add(1);
        assertThat(after("bakery/notes.txt")).containsExactly(ALL);
    }

    @Test
    void whoeverWritesOnAndOnIsNotWaitedFor() {
        Event[] many = new Event[Changes.MOST + 3];
        Arrays.fill(many, Event.changed("cloud/uptime.drl"));
        many[many.length - 1] = QUIET;
        watch(false, many);
        assertThat(runs).hasSize(3);
    }

    @Test
    void manyFilesAreToldByAFew() {
        after("a/1.drl", "a/2.drl", "a/3.drl", "a/4.drl", "a/5.drl");
        assertThat(out.toString()).contains("changed: rules/a/1.drl, rules/a/2.drl, rules/a/3.drl and 2 more");
    }

    @Test
    void onlyATerminalIsCleared() {
        watch(false, Event.changed("cloud/uptime.drl"), QUIET);
        assertThat(out.toString()).doesNotContain("\u001b");
        watch(true, Event.changed("cloud/uptime.drl"), QUIET);
        assertThat(out.toString()).contains("\u001b[2J");
    }
}
