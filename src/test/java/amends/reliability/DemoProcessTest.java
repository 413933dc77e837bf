package amends.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as somebody starts it who has just come: a process of its own. */
class DemoProcessTest {

    private static final Pattern OPEN = Pattern.compile("Open (http://\\S+)/ ");
    private static final Pattern FOLDER = Pattern.compile("The data in (\\S+) are removed then");

    @TempDir
    private Path folder;

    @Test
    void aNewcomerSeesABoardAndNothingIsLeftWhenItEnds() throws Exception {
        long began = System.nanoTime();
        Process demo = demo("1w");
        try (BufferedReader said = demo.inputReader(UTF_8)) {
            assertThat(said.readLine()).startsWith("Making up the 7 days before tonight");
            assertThat(said.readLine())
                    .as(Files.readString(folder.resolve("demo.log")))
                    .startsWith("Filled ");
            assertThat(folder.resolve("demo.log"))
                    .as("it tells itself what it shows")
                    .isEmptyFile();
            Matcher open = OPEN.matcher(said.readLine());
            assertThat(open.find()).isTrue();
            Caller caller = new Caller(open.group(1));

            assertThat(caller.get("/").statusCode()).isEqualTo(200);
            System.out.println("demo: from start to the first board "
                    + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
            assertThat(Caller.json(caller.get("/v1/incidents?limit=100")).get("incidents"))
                    .hasSizeBetween(8, 16);

            Matcher made = FOLDER.matcher(said.readLine());
            assertThat(made.find()).isTrue();
            Path data = Path.of(made.group(1));
            assertThat(data).isNotEmptyDirectory();
            demo.destroy();
            assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(data).doesNotExist();
        } finally {
            demo.destroyForcibly().onExit().join();
        }
    }

    @Test
    void whoEndsItWhileThePastIsMadeUpIsLeftWithNothing() throws Exception {
        try (WatchService made = folder.getFileSystem().newWatchService()) {
            folder.register(made, StandardWatchEventKinds.ENTRY_CREATE);
            Process demo = demo("26w");
            try {
                Path data = fresh(made);
                try (WatchService filled = folder.getFileSystem().newWatchService()) {
                    data.register(filled, StandardWatchEventKinds.ENTRY_CREATE);
                    assertThat(filled.poll(30, TimeUnit.SECONDS)).isNotNull();
                }
                demo.destroy();

                assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
                assertThat(data).doesNotExist();
            } finally {
                demo.destroyForcibly().onExit().join();
            }
        }
    }

    /** The folder that the demo makes, as soon as there is one. */
    private Path fresh(WatchService made) throws InterruptedException {
        while (true) {
            WatchKey key = made.poll(30, TimeUnit.SECONDS);
            assertThat(key).as("a folder is made").isNotNull();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context().toString().startsWith("amends-demo-")) {
                    return folder.resolve((Path) event.context());
                }
            }
            key.reset();
        }
    }

    private Process demo(String history) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "amends.AmendsApplication",
                        "demo",
                        "--port",
                        "0",
                        "--history",
                        history)
                .redirectError(folder.resolve("demo.log").toFile())
                .start();
    }
}
