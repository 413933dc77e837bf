package amends;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPlayTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void thereIsAlwaysWorkAndNeverTooMuchAndWhatASpectatorTakesIsTheirs() throws Exception {
        try (DemoEvening evening = new DemoEvening(folder, 1, 0)) {
            String taken = null;
            Set<String> seen = new HashSet<>();
            int mostWaiting = 0;
            for (int minute = 0; minute < 45; minute++) {
                List<JsonNode> open = open(evening);
                assertThat(open).as("minute " + minute).hasSizeBetween(8, 16);
                open.forEach(one -> seen.add(one.get("id").asText()));
                if (minute == 2) {
                    taken = open.stream()
                            .filter(one -> one.get("version").asInt() == 0)
                            .findFirst()
                            .orElseThrow()
                            .get("id")
                            .asText();
                    assertThat(evening.event(
                                    taken, "{\"type\": \"escalated\", \"role\": \"floor-manager\", \"by\": \"you\"}"))
                            .isEqualTo(201);
                }
                mostWaiting = Math.max(
                        mostWaiting,
                        evening.get("/v1/approvals").get("approvals").size());
                if (minute == 30) {
                    assertThat(open).as("nobody has said a word").anyMatch(one -> isForgotten(one, evening.now()));
                    assertThat(open)
                            .as("somebody has")
                            .anyMatch(one -> one.get("acknowledged").asBoolean());
                }
                evening.goOn(A_MINUTE);
            }
            assertThat(seen).as("they come and go").hasSizeGreaterThan(25);
            assertThat(mostWaiting).as("gifts that somebody has to approve").isPositive();

            List<String> by = new ArrayList<>();
            for (JsonNode event : evening.get("/v1/incidents/" + taken).get("events")) {
                if (!List.of("resolved", "outcome", "customerReplied", "estimated")
                        .contains(event.get("type").asText())) {
                    by.add(event.get("by").asText());
                }
            }
            assertThat(by).containsExactly("you");
        }
    }

    private static List<JsonNode> open(DemoEvening evening) throws IOException, InterruptedException {
        List<JsonNode> open = new ArrayList<>();
        evening.get("/v1/incidents?limit=100").get("incidents").forEach(open::add);
        return open;
    }

    private static boolean isForgotten(JsonNode incident, Instant now) {
        Instant noticed = Instant.parse(incident.get("createdAt").asText());
        return !incident.get("acknowledged").asBoolean() && noticed.isBefore(now.minusSeconds(10 * 60));
    }

    @Test
    void thePastIsWholeInReportsLedgerBudgetAndDecisions() throws Exception {
        try (DemoEvening evening = new DemoEvening(folder, 7, 14)) {
            JsonNode promises = evening.get("/v1/reports/promises?from=2026-11-07&to=2026-11-21");
            assertThat(promises.toString()).contains("restaurant.LateMeal", "restaurant.WrongDish");

            assertThat(evening.get("/v1/reports/outcomes?from=2026-11-07&to=2026-11-21")
                            .toString())
                    .contains("rating");

            BigDecimal spent = BigDecimal.ZERO;
            for (JsonNode entry : evening.get("/v1/ledger?limit=500").get("entries")) {
                boolean isThisWeek = entry.get("at").asText().compareTo("2026-11-16T05:00:00Z") >= 0;
                if (isThisWeek && entry.get("basis").asText().equals("goodwill")) {
                    spent = spent.add(new BigDecimal(entry.at("/cost/amount").asText()));
                }
            }
            assertThat(spent).isPositive();
            assertThat(evening.get("/v1/budgets").toString()).contains(spent.toString());

            for (String cause : List.of("opened", "event", "asked")) {
                assertThat(evening.get("/v1/decisions?cause=" + cause).get("decisions"))
                        .as(cause)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theSameSeedMakesTheSame() throws Exception {
        String one = told(folder.resolve("one"), 5);
        String again = told(folder.resolve("again"), 5);
        String other = told(folder.resolve("other"), 6);

        assertThat(again).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    private static String told(Path folder, long seed) throws IOException, InterruptedException {
        try (DemoEvening evening = new DemoEvening(folder, seed, 2)) {
            StringBuilder told = new StringBuilder();
            for (JsonNode one :
                    evening.get("/v1/incidents?status=all&limit=200").get("incidents")) {
                told.append(one.get("id").asText())
                        .append(' ')
                        .append(one.get("createdAt").asText())
                        .append(' ')
                        .append(one.path("customerId").asText())
                        .append(' ')
                        .append(one.get("version").asText())
                        .append('\n');
            }
            return told.toString();
        }
    }
}
