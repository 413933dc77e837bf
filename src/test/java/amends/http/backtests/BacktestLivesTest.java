package amends.http.backtests;

import static amends.http.backtests.Service.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.history.BacktestRun;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backtests that are held in the middle, ended, or outlive the service that took them. */
class BacktestLivesTest {

    private final Gate gate = new Gate();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRules() throws IOException {
        Shop.write(folder.resolve("rules"), 20);
    }

    private Service gated() {
        return Service.start(folder.resolve("rules"), folder.resolve("data"), gate);
    }

    private Service free() {
        return Service.start(folder.resolve("rules"), folder.resolve("data"), BacktestRun::run);
    }

    @Test
    void aRunningJobTellsHowFarItIsAndEvaluationsGoOn() throws Exception {
        try (Service service = gated()) {
            String running = service.accepted(Parts.shop());
            String waiting = service.accepted(Parts.shop());
            gate.awaitOne();

            JsonNode job = service.until(running, "running");
            assertThat(job.at("/progress/work").textValue()).isEqualTo("following");
            assertThat(job.at("/progress/done").intValue()).isEqualTo(1);
            assertThat(job.at("/progress/of").intValue()).isEqualTo(3);
            assertThat(json(service.get(waiting)).at("/state").textValue()).isEqualTo("queued");
            for (String path : new String[] {running, waiting}) {
                HttpResponse<String> result = service.get(path + "/result");
                assertThat(result.statusCode()).isEqualTo(409);
                assertThat(json(result).at("/detail").textValue()).contains("so there is no result");
            }
            assertThat(service.send(service.request("/v1/evaluations")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(
                                            "{\"incident\": {\"kind\": \"shop.LateParcel\", \"delayMinutes\": 30}}")))
                            .statusCode())
                    .isEqualTo(200);
            gate.open();
            service.until(waiting, "done");
        }
    }

    @Test
    void aRunningJobIsEndedInTheMiddleAndThenRemoved() throws Exception {
        try (Service service = gated()) {
            String running = service.accepted(Parts.shop());
            String next = service.accepted(Parts.shop());
            gate.awaitOne();

            HttpResponse<String> ended = service.delete(running);
            assertThat(ended.statusCode()).isEqualTo(200);
            assertThat(json(ended).at("/state").textValue()).isEqualTo("cancelled");
            gate.awaitEnd();
            gate.open();
            service.until(next, "done");
            assertThat(service.get(running + "/result").statusCode()).isEqualTo(409);
            assertThat(files(running)).containsExactly("job.json");

            assertThat(service.delete(running).statusCode()).isEqualTo(204);
            assertThat(service.get(running).statusCode()).isEqualTo(404);
            assertThat(service.delete(running).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aWaitingJobThatIsEndedNeverRuns() throws Exception {
        try (Service service = gated()) {
            String running = service.accepted(Parts.shop());
            String waiting = service.accepted(Parts.shop());
            String last = service.accepted(Parts.shop());
            gate.awaitOne();

            assertThat(service.delete(waiting).statusCode()).isEqualTo(200);
            gate.open();
            service.until(running, "done");
            service.until(last, "done");
            assertThat(json(service.get(waiting)).at("/started").isMissingNode())
                    .isTrue();
        }
        try (Service again = free()) {
            assertThat(json(again.get("/v1/backtests")).at("/backtests"))
                    .extracting(job -> job.at("/state").textValue())
                    .containsExactlyInAnyOrder("done", "done", "cancelled");
        }
    }

    @Test
    void beyondTheQueueTheCallerIsAskedToComeBack() throws Exception {
        try (Service service = gated()) {
            for (int i = 0; i < Service.QUEUE; i++) {
                service.accepted(Parts.shop());
            }
            HttpResponse<String> answer = service.post(Parts.shop());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(json(answer).at("/detail").textValue())
                    .isEqualTo("4 backtests wait or run already; come back later");
        }
    }

    @Test
    void whatWaitedOrRanGoesOnAfterARestartUnderTheRulesOfThen() throws Exception {
        String running;
        String waiting;
        String release;
        try (Service service = gated()) {
            running = service.accepted(Parts.shop());
            waiting = service.accepted(Parts.shop().rules(Shop.zip(Shop.files(10))));
            gate.awaitOne();
            release = service.until(running, "running").at("/asked/release").textValue();
        }
        Shop.write(folder.resolve("rules"), 1_000);
        try (Service service = free()) {
            service.until(running, "done");
            service.until(waiting, "done");
            JsonNode first = json(service.get(running + "/result"));
            assertThat(first.at("/policies/0/release").textValue()).isEqualTo(release);
            assertThat(first.at("/policies/0/costs/0/total").textValue()).isEqualTo("3.00");
            JsonNode second = json(service.get(waiting + "/result"));
            assertThat(second.at("/policies/0/costs/0/total").textValue()).isEqualTo("6.00");
            assertThat(second.at("/policies/1/release").textValue()).isEqualTo(release);
        }
    }

    @Test
    void resultsAreThereAfterARestart() throws Exception {
        String path;
        String result;
        try (Service service = free()) {
            path = service.accepted(Parts.shop());
            service.until(path, "done");
            result = service.get(path + "/result").body();
            assertThat(files(path)).containsExactly("job.json", "result.html", "result.json", "timelines.ndjson");
        }
        try (Service service = free()) {
            assertThat(service.get(path + "/result").body()).isEqualTo(result);
            assertThat(service.send(service.request(path + "/result").header("Accept", "text/html"))
                            .body())
                    .contains("3 incidents");
        }
    }

    @Test
    void aJobWhoseFilesAreDamagedIsToldAsFailedAndStopsNobody() throws Exception {
        String cut;
        String unread;
        String changed;
        String done;
        try (Service service = free()) {
            done = service.accepted(Parts.shop());
            service.until(done, "done");
        }
        try (Service service = gated()) {
            service.accepted(Parts.shop());
            gate.awaitOne();
            cut = service.accepted(Parts.shop());
            unread = service.accepted(Parts.shop());
            changed = service.accepted(Parts.shop());
        }
        Files.writeString(at(cut).resolve("incidents"), "id,ordered\n");
        Files.writeString(at(unread).resolve("job.json"), "{\"id\": \"");
        Files.writeString(at(changed).resolve("serving/domains.yaml"), "shop: {zone: UTC, currency: USD}\n");
        Files.delete(at(done).resolve("result.json"));
        Shop.write(folder.resolve("rules"), 30);
        try (Service service = free()) {
            assertThat(service.until(cut, "failed").at("/failure").textValue())
                    .isEqualTo("its files are damaged: the file of incidents is damaged");
            assertThat(service.until(unread, "failed").at("/failure").textValue())
                    .isEqualTo("its files are damaged: job.json cannot be read");
            assertThat(service.until(changed, "failed").at("/failure").textValue())
                    .isEqualTo("its files are damaged: the copy of the release that served is damaged");
            assertThat(json(service.get(cut + "/result")).at("/detail").textValue())
                    .startsWith("the backtest failed: its files are damaged");
            String next = service.accepted(Parts.shop());
            service.until(next, "done");
        }
    }

    @Test
    void whatAJobNeedsNoMoreIsRemovedThoughTheServiceWasKilledBeforeThat() throws Exception {
        String done;
        try (Service service = free()) {
            done = service.accepted(Parts.shop());
            service.until(done, "done");
        }
        Files.writeString(at(done).resolve("incidents"), Shop.INCIDENTS);
        try (Service service = free()) {
            assertThat(json(service.get(done)).at("/state").textValue()).isEqualTo("done");
            assertThat(files(done)).containsExactly("job.json", "result.html", "result.json", "timelines.ndjson");
        }
    }

    @Test
    void incidentsAreSortedBesideTheirJobAndWhatAKilledProcessLeftOfThatGoes() throws Exception {
        String path;
        try (Service service = gated()) {
            path = service.accepted(Parts.shop());
            gate.awaitOne();
            assertThat(names(at(path).resolve("work"))).hasSize(1);
        }
        Files.writeString(Files.createDirectories(at(path).resolve("work/left")).resolve("incidents"), "a");
        try (Service service = free()) {
            service.until(path, "done");
            assertThat(files(path)).doesNotContain("work");
        }
    }

    @Test
    void aJobWhoseEndCannotBeWrittenDownIsDoneAgainAfterARestart() throws Exception {
        String path;
        String result;
        byte[] job;
        try (Service service = gated()) {
            path = service.accepted(Parts.shop());
            gate.awaitOne();
            Path file = at(path).resolve("job.json");
            job = Files.readAllBytes(file);
            Files.delete(file);
            Files.createDirectories(file.resolve("in-the-way"));
            gate.open();
            service.until(path, "done");
            result = service.get(path + "/result").body();
        }
        Files.delete(at(path).resolve("job.json/in-the-way"));
        Files.delete(at(path).resolve("job.json"));
        Files.write(at(path).resolve("job.json"), job);
        try (Service service = free()) {
            service.until(path, "done");
            assertThat(service.get(path + "/result").body()).isEqualTo(result);
            assertThat(files(path)).containsExactly("job.json", "result.html", "result.json", "timelines.ndjson");
        }
    }

    /** Timelines can fill a disk; without room, the end of the job could not be written down. */
    @Test
    void theTimelinesOfAFailedJobGoBeforeItsEndIsWrittenDown() throws Exception {
        try (Service service =
                Service.start(folder.resolve("rules"), folder.resolve("data"), (order, incidents, timelines, watch) -> {
                    BacktestRun.run(order, incidents, timelines, watch);
                    Path job = order.work().resolveSibling("job.json");
                    Files.delete(job);
                    Files.createDirectories(job.resolve("in-the-way"));
                    throw new IOException("no space left");
                })) {
            String path = service.accepted(Parts.shop());
            service.until(path, "failed");
            assertThat(files(path)).contains("incidents").doesNotContain("timelines.ndjson", "work");
        }
    }

    @Test
    void aJobWhoseFolderSomebodyRemovedHasNoResultAndCanBeRemoved() throws Exception {
        try (Service service = free()) {
            String path = service.accepted(Parts.shop());
            service.until(path, "done");
            for (String file : files(path)) {
                Files.delete(at(path).resolve(file));
            }
            Files.delete(at(path));

            HttpResponse<String> result = service.get(path + "/result");
            assertThat(result.statusCode()).isEqualTo(409);
            assertThat(json(result).at("/detail").textValue()).endsWith("is no longer there");
            assertThat(service.delete(path).statusCode()).isEqualTo(204);
            assertThat(service.get(path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void linksInTheDataFolderAreNotFollowed() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("incidents"), "mine");
        String path;
        try (Service service = free()) {
            path = service.accepted(Parts.shop());
            service.until(path, "done");
        }
        Files.delete(at(path).resolve("result.html"));
        Files.createSymbolicLink(at(path).resolve("result.html"), elsewhere.resolve("incidents"));
        Files.createSymbolicLink(at("/01a20368-f6b9-7646-b38b-dab1336a9773"), elsewhere);
        Files.createSymbolicLink(folder.resolve("data/backtests/.gone-1"), folder.resolve("nowhere"));
        try (Service service = free()) {
            assertThat(json(service.get("/v1/backtests")).at("/backtests")).hasSize(1);
            assertThat(service.send(service.request(path + "/result").header("Accept", "text/html"))
                            .statusCode())
                    .isEqualTo(409);
            assertThat(elsewhere.resolve("incidents")).hasContent("mine");
            assertThat(names(folder.resolve("data/backtests"))).hasSize(3).doesNotContain(".gone-1");
        }
    }

    @Test
    void whatWasLeftHalfMadeIsRemovedAndFoldersOfOthersAreLeftAlone() throws Exception {
        Path backtests = Files.createDirectories(folder.resolve("data/backtests"));
        Files.createDirectories(backtests.resolve(".new-1/rules"));
        Files.writeString(Files.createDirectories(backtests.resolve(".gone-1")).resolve("incidents"), "a");
        Files.writeString(Files.createDirectories(backtests.resolve("notes")).resolve("mine"), "a");
        try (Service service = free()) {
            assertThat(json(service.get("/v1/backtests")).at("/backtests")).isEmpty();
            assertThat(names(backtests)).containsExactly(".lock", "notes");
        }
    }

    @Test
    void twoServicesDoNotShareAFolder() throws Exception {
        Files.createDirectories(folder.resolve("data/backtests"));
        try (Service service = free()) {
            assertThat(service.get("/v1/backtests").statusCode()).isEqualTo(200);
            assertThatThrownBy(this::free).hasMessageStartingWith("data: ").hasMessageContaining("another process");
        }
    }

    private Path at(String path) {
        return folder.resolve("data/backtests").resolve(path.substring(path.lastIndexOf('/') + 1));
    }

    private List<String> files(String path) throws IOException {
        return names(at(path));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
