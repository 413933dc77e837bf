package amends;

import static org.assertj.core.api.Assertions.assertThat;

import amends.cli.AmendsCommand;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The example file against the shipped rules: what the run counts is what the file's own numbers say. */
class DeliveryOrdersTest {

    private static final Path ORDERS = Path.of("docs/examples/delivery-orders.csv");
    private static final int PROMISE = 50;
    private static final int PROMISE_TO_TARGET = 5;

    @Test
    void theRunCountsWhatTheFileSays() throws IOException {
        JsonNode summary = summary();

        JsonNode incidents = summary.get("incidents");
        assertThat(incidents.get("evaluated").asLong()).isEqualTo(delays().count());
        assertThat(incidents.get("rejected").asLong()).isZero();
        assertThat(incidents.get("early").asLong()).isEqualTo(count(delay -> delay < 0));
        assertThat(incidents.get("nothingToDo").asLong()).isEqualTo(count(delay -> delay < 5));
        JsonNode promise = summary.at("/promises/0");
        assertThat(promise.get("kept").asLong()).isEqualTo(count(delay -> delay <= 0));
        assertThat(promise.get("insideTarget").asLong()).isEqualTo(count(delay -> delay <= -PROMISE_TO_TARGET));
        assertThat(promise.get("breached").asLong()).isEqualTo(count(delay -> delay > 0));
        assertThat(got(summary, "late-delivery.sorry")).isEqualTo(count(delay -> delay >= 5));
        assertThat(got(summary, "voucher-small")).isEqualTo(count(delay -> delay > 5 && delay <= 10));
        assertThat(got(summary, "voucher-medium")).isEqualTo(count(delay -> delay > 10 && delay <= 15));
        assertThat(got(summary, "voucher-large")).isEqualTo(count(delay -> delay > 15));
        assertThat(got(summary, "delivery-fee")).isEqualTo(count(delay -> delay > 15));
    }

    private static JsonNode summary() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = {
            "eval",
            "--rules=rules",
            "--kind=restaurant.LateDelivery",
            "--input=" + ORDERS,
            "--map=delayMinutes=food_preparation_time+delivery_time-" + PROMISE,
            "--map=id=order_id; orderValue=cost_of_the_order; currency='USD'",
            "--as-of=2026-01-01T00:00:00Z",
            "--format=json"
        };
        int code = AmendsCommand.run(arguments, AmendsApplication.context(new PrintWriter(out), new PrintWriter(err)));
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private static long got(JsonNode summary, String name) {
        for (JsonNode recommendation : summary.get("recommendations")) {
            if (recommendation.get("name").asText().equals(name)) {
                return recommendation.get("incidents").asLong();
            }
        }
        return 0;
    }

    private static long count(LongPredicate which) throws IOException {
        return delays().filter(which).count();
    }

    /** The last two columns, which hold no commas, are the minutes of preparation and of delivery. */
    private static LongStream delays() throws IOException {
        return Files.readAllLines(ORDERS).stream().skip(1).mapToLong(line -> {
            int last = line.lastIndexOf(',');
            int beforeLast = line.lastIndexOf(',', last - 1);
            return Long.parseLong(line.substring(beforeLast + 1, last))
                    + Long.parseLong(line.substring(last + 1))
                    - PROMISE;
        });
    }
}
