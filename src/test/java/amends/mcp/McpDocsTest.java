package amends.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The conversation in docs/mcp.md is what the shipped rules answer. */
class McpDocsTest {

    private static final Pattern CALL =
            Pattern.compile("`(\\w+)`:\\n\\n```json\\n(.*?)```\\n\\n```text\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theConversationIsARealOne() throws Exception {
        String page = Files.readString(Path.of("docs/mcp.md"));
        List<String> tools = new ArrayList<>();
        try (Service service = Service.on(Path.of("rules"));
                Assistant assistant = Assistant.at(service.uri())) {
            service.at(Instant.parse("2026-11-22T19:31:00Z"));
            String opening = "{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"id\":\"T12-0455\",\"course\":\"main\","
                    + "\"partySize\":4,\"dueAt\":\"2026-11-22T19:10:00Z\",\"orderValue\":\"86.00\",\"currency\":\"USD\"},"
                    + "\"customer\":{\"id\":\"c-17\",\"language\":\"en\"}}";
            assertThat(service.post("/v1/incidents", opening).status()).isEqualTo(201);
            Matcher call = CALL.matcher(page);
            while (call.find()) {
                tools.add(call.group(1));
                String told = Assistant.text(assistant.call(call.group(1), call.group(2)));
                assertThat(told.strip().replaceAll("Decision [-0-9a-f]+, under release sha256:[0-9a-f]+", "Decision …"))
                        .isEqualTo(call.group(3).strip());
            }
        }
        assertThat(tools).containsExactly("recommend", "recordAction", "recordAction", "explain");
    }
}
