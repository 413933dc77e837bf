package amends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Dockerfile and the systemd unit, as far as they can be tried without an engine and without being root. */
class DeployTest {

    private static final Path DOCKERFILE = Path.of("docs/deploy/Dockerfile");
    private static final Path UNIT = Path.of("docs/deploy/amends.service");
    private static final int TERMINATED = 143;
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\\S+)");

    @TempDir
    private Path folder;

    /** The instructions of the Dockerfile, in order, with their continued lines; comments are left out. */
    private static List<String> instructions() throws IOException {
        String text = Files.readString(DOCKERFILE).replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R\\s*", " ");
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> told(String instruction) throws IOException {
        return instructions().stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .toList();
    }

    @Test
    void whatTheDockerfileCopiesIsThereAndTheBuildMakesTheJar() throws IOException {
        List<String> copies = told("COPY");
        for (String copy : copies) {
            if (!copy.startsWith("--from")) {
                assertThat(Path.of(copy.split(" ", -1)[0])).exists();
            }
        }
        String name = Pattern.compile("<finalName>(.*)</finalName>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(copies).contains("--from=build /source/target/" + name + ".jar ./amends.jar");
        // What the build takes from beside the sources.
        assertThat(copies).contains("LICENSE ./", "docs ./docs", "rules ./rules", "pom.xml ./", "src ./src");
    }

    @Test
    void theContainerRunsAsAUserOfItsOwnAndWritesOnlyToItsVolume() throws IOException {
        assertThat(told("FROM")).hasSize(2);
        assertThat(told("USER")).containsExactly("10001:10001");
        assertThat(told("VOLUME")).containsExactly("[\"/data\"]");
        assertThat(told("ENV").get(0)).contains("AMENDS_DATA=/data");
        assertThat(told("STOPSIGNAL")).containsExactly("SIGTERM");
    }

    @Test
    void whatTheContainerStartsServesIsHealthyAndEndsWell() throws Exception {
        String entry = told("ENTRYPOINT").get(0);
        String command = told("CMD").get(0);
        List<String> start = new ArrayList<>(words(entry));
        start.addAll(words(command));
        String check = told("HEALTHCHECK").get(0);
        serve(start, variables(told("ENV").get(0)), "/data", words(check.substring(check.indexOf("CMD ") + 4)));
    }

    @Test
    void whatTheUnitStartsServesAndEndsWellBeforeItIsKilled() throws Exception {
        List<String> unit = Files.readAllLines(UNIT);
        Map<String, String> environment = new TreeMap<>();
        unit.stream()
                .filter(line -> line.startsWith("Environment="))
                .forEach(line -> environment.putAll(variables(line.substring("Environment=".length()))));
        String start = value(unit, "ExecStart");
        assertThat(Integer.parseInt(value(unit, "TimeoutStopSec"))).isGreaterThan((int)
                new AmendsConfiguration().shutdown().timeout().toSeconds());
        assertThat(value(unit, "SuccessExitStatus")).isEqualTo(String.valueOf(TERMINATED));
        assertThat(value(unit, "Type")).isEqualTo("exec");
        serve(Arrays.asList(start.split(" ", -1)), environment, "/var/lib/amends", null);
    }

    @Test
    void systemdFindsNothingWrongWithTheUnit() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "needs Debian's package systemd");
        Path unit = folder.resolve("amends.service");
        Files.writeString(
                unit,
                Files.readString(UNIT).replace("/usr/bin/java", java()).replace("/opt/amends", folder.toString()));
        Process verify = new ProcessBuilder("/usr/bin/systemd-analyze", "verify", "--man=no", unit.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.contains("amends.service"))).isEmpty();
    }

    private static String value(List<String> unit, String key) {
        return unit.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> variables(String text) {
        Map<String, String> found = new TreeMap<>();
        for (Matcher pair = VARIABLE.matcher(text); pair.find(); ) {
            found.put(pair.group(1), pair.group(2));
        }
        return found;
    }

    private static List<String> words(String json) throws IOException {
        return Arrays.asList(new JsonMapper().readValue(json, String[].class));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The same command line, with the classes in place of the jar and the folders of this machine. */
    private void serve(List<String> start, Map<String, String> environment, String data, List<String> check)
            throws Exception {
        List<String> command = new ArrayList<>();
        for (String word : start) {
            if (word.equals("-jar")) {
                command.addAll(List.of("-cp", System.getProperty("java.class.path"), "amends.AmendsApplication"));
            } else if (!word.endsWith("/amends.jar")) {
                command.add(word.replace("/opt/amends/config.yml", "config.yml"));
            }
        }
        command.set(0, java());
        String admin = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("log").toFile());
        environment.forEach((name, value) -> builder.environment()
                .put(
                        name,
                        value.replace(data, folder.resolve("data").toString()).replace("/opt/amends/", "")));
        builder.environment().putAll(Map.of("AMENDS_PORT", "0", "AMENDS_ADMIN_PORT", admin));
        // Nobody has to notice here.
        builder.environment().put("AMENDS_SHUTDOWN_PAUSE", "0s");
        Process service = builder.start();
        try (BufferedReader said = service.inputReader(UTF_8)) {
            assertThat(said.readLine())
                    .as(Files.readString(folder.resolve("log")))
                    .startsWith("Amends serves release ");
            assertThat(folder.resolve("data/amends.mv.db")).exists();
            if (check != null) {
                List<String> probe =
                        check.stream().map(word -> word.replace("8081", admin)).toList();
                assertThat(new ProcessBuilder(probe).start().waitFor()).isZero();
            }
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(service.exitValue()).isEqualTo(TERMINATED);
        } finally {
            service.destroyForcibly().waitFor();
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return String.valueOf(free.getLocalPort());
        }
    }
}
