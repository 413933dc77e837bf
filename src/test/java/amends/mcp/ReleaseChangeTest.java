package amends.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import amends.AmendsConfiguration;
import amends.AmendsServer;
import amends.TestRules;
import amends.recommendation.Recommender;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What assistants hear when another release comes to serve. */
class ReleaseChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T19:00:00Z");

    @Test
    void theToolsAndWhatThereIsToReadChangeWithTheRelease(@TempDir Path rules) throws Exception {
        kind("test", "Late").in(rules);
        try (AmendsServer server = AmendsServer.start(
                        new AmendsConfiguration().onFreePorts().withRules(rules).looking(Duration.ofMillis(200)),
                        (reading, before) -> TestRules.folder(rules).interpret(),
                        Recommender::evaluated,
                        () -> NOW);
                Assistant assistant = Assistant.at(server.uri())) {
            assertThat(kinds(assistant.client.listTools().tools())).contains("test.Late");
            assertThat(assistant.read("amends://policies")).doesNotContain("shop");
            kind("shop", "Lost").in(rules);
            List<McpSchema.Tool> told = List.of();
            while (!kinds(told).contains("shop.Lost")) {
                told = assistant.toolsTold.poll(20, TimeUnit.SECONDS);
                assertThat(told).as("what is told of the tools").isNotNull();
            }
            List<McpSchema.Resource> readings = List.of();
            while (readings.stream().noneMatch(one -> one.uri().equals("amends://policies/shop"))) {
                readings = assistant.readingsTold.poll(20, TimeUnit.SECONDS);
                assertThat(readings).as("what is told of what there is to read").isNotNull();
            }
            assertThat(assistant.read("amends://policies/shop")).contains("Lost");
            assertThat(assistant
                            .call("recommend", "{\"incident\":{\"kind\":\"shop.Lost\",\"delayMinutes\":9}}")
                            .isError())
                    .isFalse();
        }
    }

    private static String kinds(List<McpSchema.Tool> tools) {
        return tools.stream()
                .filter(tool -> tool.name().equals("recommend"))
                .map(tool -> tool.inputSchema().toString())
                .findFirst()
                .orElse("");
    }

    private static TestRules kind(String domain, String kind) {
        return TestRules.folder()
                .with("roles.yaml", "chief: {label: {en: Chief}}\n")
                .with(domain + "/late.drl", """
                        package %s;
                        declare %s extends Incident
                        end
                        rule "Call the chief" when %s( delayMinutes >= 5 ) then recommend.escalate("chief"); end
                        """.formatted(domain, kind, kind));
    }
}
