package amends.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own; closing it is kill -9. */
final class ServiceProcess implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("http://\\S+");

    private final Process process;
    private final Caller caller;

    /**
     * Starts it, and returns when it answers.
     *
     * @param folder where its settings and rules are written
     * @param data its data folder
     * @param database its address and user, or null for a file in the data folder
     */
    static ServiceProcess start(Path folder, Path data, String database) throws IOException {
        return start(folder, data, database, "");
    }

    /**
     * Starts it with more settings.
     *
     * @param more lines for its settings file
     * @param java options of the virtual machine
     */
    static ServiceProcess start(Path folder, Path data, String database, String more, String... java)
            throws IOException {
        Path settings = folder.resolve("settings.yml");
        Files.writeString(
                settings,
                "rules: " + SmallRules.in(folder) + "\ndata: " + data + "\nport: 0\nadminPort: 0\n"
                        + (database == null ? "" : "database: {url: '" + database + "', user: postgres}\n")
                        + more);
        return new ServiceProcess(settings, folder.resolve("service.log"), List.of(java));
    }

    private ServiceProcess(Path settings, Path log, List<String> java) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(java);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "amends.AmendsApplication",
                "server",
                settings.toString()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader said = process.inputReader(UTF_8);
        String line = String.valueOf(said.readLine());
        Matcher url = URL.matcher(line);
        assertThat(url.find()).as(line + "\n" + Files.readString(log)).isTrue();
        caller = new Caller(url.group());
    }

    Caller caller() {
        return caller;
    }

    /** Tells it to end: SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** Waits until it has ended, and says with which code. */
    int code() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** Whether it has not ended. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Kill -9, and returns when it is dead. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
