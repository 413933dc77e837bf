package amends.http.backtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed takes nothing with it that was accepted. */
class BacktestsSurviveKillTest {

    private static final Pattern URL = Pattern.compile("http://\\S+");
    private static final int INCIDENTS = 3_000;

    @TempDir
    private Path folder;

    @Test
    void jobsThatWereAcceptedAreDoneByTheNextProcess() throws Exception {
        Shop.write(folder.resolve("rules"), 20);
        String large;
        String small;
        try (Served first = new Served()) {
            large = first.service.accepted(
                    new Parts().incidents(many()).options(Shop.OPTIONS).rules(Shop.zip(Shop.files(10))));
            small = first.service.accepted(Parts.shop());
        }
        try (Served second = new Served()) {
            second.service.until(small, "done");
            assertThat(incidents(second.service, large)).isEqualTo(INCIDENTS);
            assertThat(incidents(second.service, small)).isEqualTo(3);
        }
    }

    private static int incidents(Service service, String path) throws IOException, InterruptedException {
        service.until(path, "done");
        JsonNode result = Service.json(service.get(path + "/result"));
        return result.at("/incidents").intValue();
    }

    private static String many() {
        StringBuilder csv = new StringBuilder("id,ordered,delivered\n");
        for (int i = 0; i < INCIDENTS; i++) {
            csv.append("p").append(i).append(",2026-03-02T12:00:00Z,2026-03-02T13:15:00Z\n");
        }
        return csv.toString();
    }

    /** The program in a process of its own; closing it is kill -9. */
    private final class Served implements AutoCloseable {
        private final Process process;
        private final Service service;

        Served() throws IOException {
            Path settings = folder.resolve("settings.yml");
            Files.writeString(
                    settings,
                    "rules: " + folder.resolve("rules") + "\ndata: " + folder.resolve("data")
                            + "\nport: 0\nadminPort: 0\n");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "amends.AmendsApplication",
                            "server",
                            settings.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader said = process.inputReader(UTF_8);
            String line = String.valueOf(said.readLine());
            Matcher url = URL.matcher(line);
            assertThat(url.find()).as(line).isTrue();
            service = Service.at(url.group());
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
