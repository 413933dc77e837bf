package amends.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was acknowledged with what is there. */
final class Books {

    private final Set<String> asked = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, Set<String>> recorded = new HashMap<>();

    /** Adds what senders wrote down. */
    void add(Load load) {
        asked.addAll(load.asked());
        opened.addAll(load.opened());
        load.recorded()
                .forEach(one -> recorded.computeIfAbsent(one.incident(), incident -> new HashSet<>())
                        .add(one.event()));
    }

    /** How many requests were acknowledged. */
    int acknowledged() {
        return opened.size() + recorded.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * Holds the service to what it acknowledged: each incident and event is there, once, and seqs have no gaps. What was
     * asked and never acknowledged is there whole or not at all, and can be asked for again.
     */
    void compare(Caller caller) throws IOException, InterruptedException {
        for (String id : asked) {
            HttpResponse<String> answer = caller.get("/v1/incidents/" + id);
            if (answer.statusCode() == 404) {
                assertThat(opened).as("an acknowledged incident is lost").doesNotContain(id);
                assertThat(caller.open(id).statusCode()).isEqualTo(201);
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                compare(id, Caller.json(answer));
                // The same once more is not done twice.
                assertThat(caller.open(id).statusCode()).isEqualTo(200);
            }
        }
    }

    private void compare(String id, JsonNode incident) {
        List<String> events = new ArrayList<>();
        long seq = 0;
        for (JsonNode event : incident.get("events")) {
            events.add(event.get("id").textValue());
            assertThat(event.get("seq").longValue()).isEqualTo(++seq);
        }
        assertThat(events).as(id).doesNotHaveDuplicates().containsAll(recorded.getOrDefault(id, Set.of()));
        assertThat(incident.get("version").longValue()).isEqualTo(seq);
        assertThat(incident.at("/plan/clocks")).as("its plan can be made").isNotEmpty();
    }
}
