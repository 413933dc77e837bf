package amends.console.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import amends.console.Desk;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A board with 500 open incidents. */
class FullBoardTest {

    private static final int MANY = 500;
    private static final int CHANGED = 100;

    private static final HasCountOptions PATIENCE = new HasCountOptions().setTimeout(30_000);

    @RegisterExtension
    private final Desk desk = Desk.onTheShippedRules();

    private void bulk(int from, int to, String due) throws Exception {
        String lines = IntStream.range(from, to)
                .mapToObj(i -> "{\"incident\": {\"kind\": \"restaurant.LateMeal\", \"id\": \"T" + (1000 + i)
                        + "\", \"course\": \"main\", \"dueAt\": \"2026-11-22T" + due
                        + ":00Z\"}, \"customer\": {\"id\": \"c-" + i + "\"}}")
                .collect(Collectors.joining("\n"));
        assertThat(desk.service().post("/v1/incidents/bulk", lines).status()).isEqualTo(200);
    }

    private static double metric(CDPSession cdp, String name) {
        for (JsonElement one : cdp.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = one.getAsJsonObject();
            if (metric.get("name").getAsString().equals(name)) {
                return metric.get("value").getAsDouble();
            }
        }
        throw new AssertionError("no metric " + name);
    }

    @Test
    void fiveHundredCardsCostLittleToSendAndToKeep() throws Exception {
        bulk(0, MANY, "18:50");
        Page page = desk.desktop();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest((Request request) -> asked.add(request.url()));
        CDPSession cdp = page.context().newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        cdp.on(
                "Network.dataReceived",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        cdp.send("Network.enable");
        cdp.send("Performance.enable");
        page.navigate("/");
        assertThat(page.locator(".card")).hasCount(MANY, PATIENCE);
        assertThat(page.locator("#count")).hasText("500 open, 500 past their promise");
        long first = bytes.get();
        assertThat(first).isBetween(20_000L, 900_000L);

        asked.clear();
        bytes.set(0);
        long visible =
                ((Number) page.evaluate("() => document.querySelectorAll('.ticks:not(:empty)').length")).longValue();
        assertThat(visible).as("clocks that tick").isBetween(1L, 100L);
        double began = metric(cdp, "Timestamp");
        double scripts = metric(cdp, "ScriptDuration");
        double tasks = metric(cdp, "TaskDuration");
        for (int i = 0; i < CHANGED; i++) {
            assertThat(desk.service()
                            .post(
                                    "/v1/incidents/T" + (1000 + i) + "/events",
                                    "{\"type\": \"acknowledged\", \"message\": \"late-meal.sorry\"}")
                            .status())
                    .isEqualTo(201);
        }
        assertThat(page.locator(".card[data-version='1']")).hasCount(CHANGED, PATIENCE);
        long changes = bytes.get();
        double life = metric(cdp, "Timestamp") - began;
        String told = String.format(
                Locale.ROOT,
                "cards %d%nbytes of the first page with all that belongs to it %d%nbytes for %d changes %d (%d a change)%n"
                        + "requests for them %d%nscripting per second of the page's life %.4f%ntasks per second %.4f%n",
                MANY,
                first,
                CHANGED,
                changes,
                changes / CHANGED,
                asked.size(),
                (metric(cdp, "ScriptDuration") - scripts) / life,
                (metric(cdp, "TaskDuration") - tasks) / life);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "board-500.txt"), told);
        assertThat(changes / CHANGED).as(told).isLessThan(4_000);
        assertThat(asked.size()).as(told).isLessThan(CHANGED);
    }

    @Test
    void whatIsOpenBeyondTheFirstFiveHundredIsShownWhenAskedForAndFollowsChangesToo() throws Exception {
        int rest = 120;
        bulk(0, MANY, "18:40");
        bulk(MANY, MANY + rest, "18:50");
        Page page = desk.desktop();
        page.navigate("/");
        assertThat(page.locator(".card")).hasCount(MANY, PATIENCE);
        assertThat(page.locator("#count")).hasText("620 open, 500 of the 500 shown past their promise");
        assertThat(page.locator("#more")).hasText("Show more 120 more are open.");
        Desk.isAccessible(page);

        // What is open beyond them counts, and does not come before it is asked for; what is due before them comes at
        // once.
        event("T1519", "{\"type\": \"resolved\"}");
        assertThat(page.locator("#count")).hasText("619 open, 500 of the 500 shown past their promise");
        event("T1518", "{\"type\": \"acknowledged\", \"message\": \"late-meal.sorry\"}");
        bulk(MANY + rest, MANY + rest + 1, "18:30");
        assertThat(page.locator(".card").first()).hasAttribute("data-id", "T1620");
        assertThat(page.locator(".card")).hasCount(MANY + 1);

        page.locator("#more button").click();
        assertThat(page.locator(".card")).hasCount(MANY + rest, PATIENCE);
        assertThat(page.locator("#more")).isHidden();
        assertThat(page.locator("#count")).hasText("620 open, 620 past their promise");
        assertThat(page.locator(".card[data-id=T1500]")).isFocused();
        assertThat(page.locator(".card[data-id=T1518]")).hasAttribute("data-version", "1");
        event("T1600", "{\"type\": \"resolved\"}");
        assertThat(page.locator("#count")).hasText("619 open, 619 past their promise");
        assertThat(page.request().get("/board/cards?after=yesterday").status()).isEqualTo(422);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whoSeesToTheFirstFiveHundredSeesTheRestByThemselves() throws Exception {
        bulk(0, MANY, "18:40");
        bulk(MANY, MANY + 3, "18:50");
        Page page = desk.desktop();
        page.navigate("/");
        assertThat(page.locator("#more"))
                .hasText("Show more 3 more are open.", new HasTextOptions().setTimeout(30_000));
        for (int i = 0; i < MANY; i++) {
            event("T" + (1000 + i), "{\"type\": \"resolved\"}");
        }
        assertThat(page.locator("#count"))
                .hasText("3 open, 3 past their promise", new HasTextOptions().setTimeout(30_000));
        assertThat(page.locator(".card")).hasCount(3);
        assertThat(page.locator("#more")).isHidden();
    }

    private void event(String id, String body) throws Exception {
        assertThat(desk.service().post("/v1/incidents/" + id + "/events", body).status())
                .isEqualTo(201);
    }

    @Test
    void manyChangesAtOnceAreAskedForTogether() throws Exception {
        Page page = desk.desktop();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.navigate("/");
        assertThat(page.locator("#empty")).containsText("Nobody is waiting.");
        Desk.isAccessible(page);
        page.onRequest(request -> asked.add(request.url()));
        bulk(0, CHANGED, "18:50");
        assertThat(page.locator(".card")).hasCount(CHANGED, PATIENCE);
        assertThat(asked.stream().filter(url -> url.contains("/board/cards")).count())
                .isLessThan(10);
    }
}
