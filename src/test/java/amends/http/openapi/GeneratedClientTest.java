package amends.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedClientTest {

    /** What somebody would write who has nothing but the client. */
    private static final String EVENING = """
            import client.ApiClient;
            import client.ApiException;
            import client.api.DecisionsApi;
            import client.api.EvaluationsApi;
            import client.api.IncidentsApi;
            import client.model.*;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.Function;

            public class Evening implements Function<String, List<String>> {

                @Override
                public List<String> apply(String uri) {
                    List<String> said = new ArrayList<>();
                    ApiClient client = new ApiClient();
                    client.updateBaseUri(uri);
                    try {
                        TestLate late = new TestLate().kind(TestLate.KindEnum.TEST_LATE).delayMinutes(21L).course("soup");
                        EvaluationRequest request = new EvaluationRequest().incident(new StatedIncident(late))
                                .customer(new Customer().id("c-9"));
                        Evaluation told = new EvaluationsApi(client).evaluate(request, null);
                        told.getRecommendations().forEach(one -> said.add(one.getAction() + " " + one.getName()));

                        late.id("T-77");
                        IncidentsApi incidents = new IncidentsApi(client);
                        Incident opened = incidents.openIncident(request, "once");
                        said.add(opened.getId() + " " + opened.getStatus() + " " + opened.getVersion());
                        Incident sorry = incidents.recordEvent(
                                "T-77",
                                new NewEvent(new EventAcknowledged()
                                        .type(EventAcknowledged.TypeEnum.ACKNOWLEDGED).by("ann")),
                                null,
                                null);
                        said.add(sorry.getAcknowledged() + " " + sorry.getVersion() + " "
                                + sorry.getEvents().get(0).getMessage());

                        Why why = new DecisionsApi(client).explainDecision(sorry.getDecisionId(), null, null, null);
                        why.getFired().forEach(one -> said.add("fired " + one.getRule()));
                    } catch (ApiException e) {
                        throw new IllegalStateException(e.getResponseBody(), e);
                    }
                    try {
                        new IncidentsApi(client).getIncident("nobody", null);
                    } catch (ApiException e) {
                        said.add(e.getCode() + " " + e.getResponseHeaders().firstValue("Content-Type").get());
                    }
                    return said;
                }
            }
            """;

    @Test
    @SuppressWarnings("unchecked")
    void aClientThatIsMadeOfTheDescriptionGoesThroughAnEvening(@TempDir Path folder) throws Exception {
        try (Described service = new Described(Files.createDirectories(folder.resolve("rules")))) {
            Path document = Files.write(
                    folder.resolve("openapi.json"), service.get("/openapi.json").body());
            ClassLoader classes = GeneratedClient.of(document, folder, EVENING);
            Function<String, List<String>> evening = (Function<String, List<String>>)
                    classes.loadClass("Evening").getDeclaredConstructor().newInstance();

            assertThat(evening.apply(service.uri()))
                    .contains(
                            "acknowledge sorry",
                            "compensate appetizer",
                            "T-77 open 0",
                            "true 1 sorry",
                            "fired Gift",
                            "404 application/problem+json");
        }
    }
}
