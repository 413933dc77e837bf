package amends.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.http.incidents.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

    private static final String EVALUATIONS = "/v1/evaluations";
    private static final Pattern NAMED = Pattern.compile("(?m)^# TYPE (\\S+) ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `((?:amends|jvm|process)_\\w+)`");

    @TempDir
    private Path folder;

    private Path rules() throws IOException {
        TestRules rules = TestRules.rules("""
                rule "Say sorry" when Late( delayMinutes > 5, acknowledged == false ) then recommend.acknowledge("sorry"); end
                """)
                .with("messages/en.yaml", "sorry: \"I am sorry.\"\n")
                .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
                .with("budgets.yaml", "test: {goodwill: \"600.00\", currency: EUR, per: week, degradeAt: 80%}\n");
        rules.texts().forEach((path, text) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.writeString(folder.resolve(path), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    private static String incident(String kind, int delay) {
        return "{\"incident\": {\"kind\": \"" + kind + "\", \"delayMinutes\": " + delay + "}}";
    }

    private static Set<String> ours(Set<String> names) {
        return names.stream().filter(name -> name.startsWith("amends_")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String metrics(Service service) throws Exception {
        return service.get("/metrics").text();
    }

    @Test
    void evaluationsAreCountedByKindAndOutcome() throws Exception {
        try (Service service = Service.on(rules())) {
            service.post(EVALUATIONS, incident("test.Late", 6));
            service.post(EVALUATIONS, incident("test.Late", 7));
            service.post(EVALUATIONS, incident("test.Late", 1));
            service.post(EVALUATIONS, incident("test.Unheard", 1));
            service.post(EVALUATIONS, "{");

            assertThat(metrics(service))
                    .contains("amends_evaluations_total{kind=\"test.Late\",outcome=\"recommended\"} 2.0\n")
                    .contains("amends_evaluations_total{kind=\"test.Late\",outcome=\"nothing\"} 1.0\n")
                    .contains("amends_evaluations_total{kind=\"test.Late\",outcome=\"failed\"} 0.0\n")
                    .contains("amends_evaluations_total{kind=\"\",outcome=\"refused\"} 2.0\n")
                    .contains("amends_evaluation_duration_seconds_count 3\n")
                    .contains("amends_evaluation_duration_seconds_bucket{le=\"5.0E-5\"}")
                    .contains("amends_http_requests_total{operation=\"evaluate\",status=\"200\"} 3.0\n")
                    .contains("amends_http_requests_total{operation=\"evaluate\",status=\"422\"} 1.0\n")
                    .doesNotContain("Unheard");
        }
    }

    @Test
    void whatCallersWriteMakesNoSeries() throws Exception {
        try (Service service = Service.on(rules())) {
            for (int i = 0; i < 20; i++) {
                service.get("/v1/made-up-" + i + "?secret=hunter2");
                service.get("/v1/incidents/anybody-" + i);
                service.post(EVALUATIONS, incident("test.MadeUp" + i, 1));
            }

            assertThat(metrics(service))
                    .contains("amends_http_requests_total{operation=\"none\",status=\"404\"} 20.0\n")
                    .doesNotContain("made-up", "anybody", "MadeUp", "hunter2");
        }
    }

    @Test
    void theReleaseTheBudgetsAndTheOpenIncidentsAreTold() throws Exception {
        try (Service service = Service.on(rules())) {
            service.post("/v1/incidents", incident("test.Late", 6));
            service.post("/v1/incidents", incident("test.Late", 6));
            String release =
                    service.get("/v1/releases/current").json().at("/release").textValue();

            assertThat(metrics(service))
                    .contains("amends_release_info{release=\"" + release + "\"} 1\n")
                    .contains("amends_incidents_open 2.0\n")
                    .contains("amends_budget_left{currency=\"EUR\",domain=\"test\"} 600.0\n")
                    .contains("amends_budget_left_ratio{domain=\"test\"} 1.0\n")
                    .contains("amends_decisions_waiting_bytes ")
                    .contains("jvm_memory_used_bytes{area=\"heap\"}");
        }
    }

    @Test
    void theDatabaseIsNotAskedAtEveryLook() throws Exception {
        try (Service service = Service.on(rules())) {
            assertThat(metrics(service)).contains("amends_incidents_open 0.0\n");
            service.post("/v1/incidents", incident("test.Late", 6));
            assertThat(metrics(service)).contains("amends_incidents_open 0.0\n");
        }
    }

    @Test
    void whoAcceptsOpenMetricsGetsIt() throws Exception {
        try (Service service = Service.on(rules())) {
            Service.Answer open = service.get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0");
            assertThat(open.header("Content-Type")).startsWith("application/openmetrics-text; version=1.0.0");
            assertThat(open.text()).endsWith("# EOF\n");
            Service.Answer text = service.get("/metrics");
            assertThat(text.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        }
    }

    @Test
    void everyMetricHasHelpAndARowInTheDocumentationAndTheOtherWayRound() throws Exception {
        Set<String> documented = ROW.matcher(Files.readString(Path.of("docs/operations.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Service service = Service.on(rules())) {
            service.post(EVALUATIONS, incident("test.Late", 6));
            String exposed = metrics(service);
            Set<String> names = NAMED.matcher(exposed)
                    .results()
                    .map((MatchResult type) -> type.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(names).allSatisfy(name -> assertThat(exposed).contains("# HELP " + name + " "));
            assertThat(ours(names)).isEqualTo(ours(documented));
            // Of these there are more or fewer by collector and operating system.
            assertThat(documented).containsAll(names);
        }
    }
}
