package amends.http.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import amends.http.incidents.Service.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/incidents.md shows is sent, in its order, to a server with the shipped rules. */
class IncidentDocsTest {

    private static final Pattern EXAMPLE = Pattern.compile(
            "^```http\\n(GET|POST) (\\S+)\\n((?:[\\w-]+: [^\\n]*\\n)*)\\n?(.*?)→ (\\d+)\\n```$",
            Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyExampleIsAnsweredAsThePageSays() throws Exception {
        String page = Files.readString(Path.of("docs/incidents.md"));
        List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();
        assertThat(examples)
                .hasSize(Pattern.compile("^```http", Pattern.MULTILINE).split(page).length - 1);
        try (Service service = Service.on(Path.of("rules"))) {
            for (MatchResult example : examples) {
                Answer answer = send(service, example);
                assertThat(answer.status())
                        .as(example.group() + "\n" + answer.text())
                        .isEqualTo(Integer.parseInt(example.group(5)));
            }
            assertThat(service.get("/v1/incidents/export").text()).contains("\"id\":\"order-1\"");
        }
    }

    private static Answer send(Service service, MatchResult example) throws Exception {
        List<String> headers = new ArrayList<>();
        example.group(3).lines().forEach(line -> {
            String[] header = line.split(": ", 2);
            if (!header[0].equals("Content-Type")) {
                headers.addAll(List.of(header));
            }
        });
        String[] all = headers.toArray(String[]::new);
        return example.group(1).equals("GET")
                ? service.get(example.group(2), all)
                : service.post(example.group(2), example.group(4), all);
    }
}
