package amends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import amends.junit.TeamBuild;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar, started as its users start it: what the classes can do, it can do too. */
class JarIT {

    private static final String LATE_MEAL_TEST = "amends.tutorial.LateMealTest";
    private static final Pattern TEAM_LIBRARIES =
            Pattern.compile("junit-(jupiter|platform)|assertj-core|opentest4j|apiguardian|jspecify|byte-buddy");
    private static final Pattern URL = Pattern.compile("http://\\S+");
    private static final String LATE_MEAL = """
            {"incident": {"kind": "restaurant.LateMeal", "dueAt": "2026-11-22T19:10:00Z", "course": "main"},
             "taken": [{"action": "acknowledge", "name": "late-meal.sorry", "at": "2026-11-22T19:16:00Z"}],
             "asOf": "2026-11-22T19:31:00Z"}
            """;

    @TempDir
    private Path folder;

    @Test
    void theServiceAnswers() throws IOException, InterruptedException {
        ProcessBuilder builder = jar("server", "config.yml");
        builder.environment().put("AMENDS_PORT", "0");
        builder.environment().put("AMENDS_ADMIN_PORT", "0");
        Process server = builder.start();
        try (BufferedReader said = server.inputReader(UTF_8)) {
            Matcher url = URL.matcher(String.valueOf(said.readLine()));
            assertThat(url.find()).isTrue();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url.group() + "/v1/evaluations"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(LATE_MEAL))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"delayMinutes 21 > 20\"");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void theRulesThatComeWithItHaveNoProblem() throws IOException, InterruptedException {
        assertThat(run("check", "rules")).startsWith("0 problems");
    }

    @Test
    void theBookIsWritten() throws IOException, InterruptedException {
        Path book = folder.resolve("book");
        run("docs", "rules", "--output", book.toString());
        assertThat(Files.readString(book.resolve("index.html"))).contains("restaurant");
    }

    /** Sentences, tables of both sorts and messages are read by libraries that find their parts by name. */
    @Test
    void policiesOfEveryNotationAreRead() throws IOException, InterruptedException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("shop"));
        Files.writeString(rules.resolve("shop/kinds.drl"), """
                package shop;
                declare Late extends Incident
                    boxes : int
                end
                """);
        Files.writeString(rules.resolve("shop/calls.dslr"), """
                package shop;
                rule "Call the manager"
                when
                    There is a Late
                    - the delay passes 20 minutes
                then
                    Call the "manager"
                end
                """);
        List<List<String>> cells = List.of(
                List.of("RuleSet", "shop"),
                List.of("RuleTable Calls for many boxes"),
                List.of("CONDITION", "ACTION"),
                List.of("Late", "recommend"),
                List.of("boxes", "escalate(\"$param\")"),
                List.of("Boxes", "Whom"),
                List.of("10 or more", "manager"));
        Files.write(
                rules.resolve("shop/table.xlsx"),
                Workbooks.of(cells, sheet -> {}).bytes());
        Files.writeString(rules.resolve("domains.yaml"), "shop: {zone: UTC, currency: EUR}\n");
        Files.writeString(rules.resolve("roles.yaml"), "manager: {label: {en: The manager}}\n");
        assertThat(run("check", rules.toString())).startsWith("0 problems");
    }

    /** A team's build has the jar, JUnit and AssertJ on its class path, and none of the classes of this project. */
    @Test
    void aTeamTestsItsRulesWithTheJar() throws IOException, InterruptedException {
        for (String test : List.of(TeamBuild.class.getName(), LATE_MEAL_TEST)) {
            String file = test.replace('.', '/') + ".class";
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(Path.of("target", "test-classes").resolve(file), folder.resolve(file));
        }
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> TEAM_LIBRARIES
                        .matcher(Path.of(jar).getFileName().toString())
                        .lookingAt())
                .collect(Collectors.joining(File.pathSeparator));
        Process tests = new ProcessBuilder(
                        java(),
                        "-cp",
                        String.join(File.pathSeparator, folder.toString(), System.getProperty("amends.jar"), libraries),
                        TeamBuild.class.getName(),
                        LATE_MEAL_TEST)
                .redirectErrorStream(true)
                .start();
        String said = new String(tests.getInputStream().readAllBytes(), UTF_8);
        assertThat(tests.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("\\b[1-9]\\d+ succeeded, 0 failed");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static ProcessBuilder jar(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", System.getProperty("amends.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        Process process = jar(arguments).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
