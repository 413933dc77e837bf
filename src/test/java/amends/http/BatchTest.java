package amends.http;

import static amends.http.Batches.line;
import static amends.http.Batches.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import amends.LimitSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of a batch is answered as a request by itself, in order; what is wrong with one is told on its line. */
class BatchTest {

    private static final int LINE_BYTES = 4_096;
    private static final int LINES = 20_000;
    private static final int BYTES = 4 * 1024 * 1024;

    private static Batches service;

    @BeforeAll
    static void start() {
        service = new Batches(new LimitSettings().withBatches(LINE_BYTES, LINES, BYTES, 4));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String told(String answer) {
        JsonNode json = json(answer);
        return json.has("decisionId")
                ? json.at("/notes/0").textValue()
                : json.get("line") + " " + json.get("status") + " "
                        + json.get("detail").textValue();
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static List<String> tell(byte[] lines, String... headers) throws Exception {
        HttpResponse<byte[]> answer = service.batch(lines, headers);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return text(answer).lines().map(BatchTest::told).toList();
    }

    @Test
    void aLineIsAnsweredAsARequestByItself() throws Exception {
        HttpResponse<byte[]> alone =
                service.post("/v1/evaluations", line("main").getBytes(UTF_8), "Content-Type", "application/json");
        HttpResponse<byte[]> batch = service.batch((line("main") + "\n").getBytes(UTF_8));

        assertThat(batch.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(batch.headers().firstValue("Amends-Release"))
                .hasValue(json(text(alone)).get("release").textValue());
        String id = json(text(batch)).get("decisionId").textValue();
        assertThat(text(batch))
                .isEqualTo(
                        text(alone).replace(json(text(alone)).get("decisionId").textValue(), id) + "\n");
        JsonNode logged = json(service.get("/v1/decisions/" + id).body());
        assertThat(logged.get("plan")).isEqualTo(json(text(batch)));
    }

    @Test
    void answersStandInTheOrderOfTheLines() throws Exception {
        List<String> courses =
                IntStream.range(0, 10_000).mapToObj(i -> "course " + i).toList();

        List<String> answers = service.batch(courses.stream().map(Batches::line).collect(Collectors.joining("\n")));

        assertThat(answers.stream().map(BatchTest::told)).isEqualTo(courses);
        assertThat(answers.stream()
                        .map(answer -> json(answer).get("decisionId"))
                        .distinct())
                .hasSize(10_000);
    }

    @Test
    void whatIsWrongWithALineIsToldOnItsLineAndTheOthersAreAnswered() throws Exception {
        List<String> answers = service.batch(String.join(
                "\n",
                line("soup"),
                "",
                "not json",
                line("main").replace("LateMeal", "LateMeat"),
                "  \t",
                line("main").replace("}}", ",\"cause\":\"bug\"}}"),
                "[".repeat(3_000),
                line("x".repeat(LINE_BYTES)),
                line("main") + line("main"),
                line("cake")));

        assertThat(answers.stream().map(BatchTest::told))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("soup"),
                        one -> assertThat(one).startsWith("3 400 a word stands here that is not JSON"),
                        one -> assertThat(one).startsWith("4 422 /incident/kind: unknown kind"),
                        one -> assertThat(one).startsWith("6 500 something failed here; the log has it under "),
                        one -> assertThat(one).isEqualTo("7 400 the body is nested deeper than 32 levels"),
                        one -> assertThat(one).isEqualTo("8 413 the line is longer than 4096 bytes"),
                        one -> assertThat(one).isEqualTo("9 400 something stands after the end of the JSON value"),
                        one -> assertThat(one).isEqualTo("cake"));
        HttpResponse<byte[]> alone =
                service.post("/v1/evaluations", "not json".getBytes(UTF_8), "Content-Type", "application/json");
        assertThat(answers.get(1)).isEqualTo("{\"line\":3," + text(alone).substring(1));
        assertThat(String.join("", answers)).doesNotContain("secret");
    }

    @Test
    void endsOfLinesMarksAndBrokenTextAreTakenAsTheyCome() throws Exception {
        byte[] lines = ("\uFEFF" + line("soup") + "\r\n\r\n" + line("entrée") + "\r\n").getBytes(UTF_8);
        byte[] broken = (line("entrée") + "\n" + line("cake") + "\n{\"incident\":").getBytes(ISO_8859_1);

        assertThat(tell(lines)).containsExactly("soup", "entrée");
        assertThat(tell(broken))
                .containsExactly(
                        "1 400 the body is not UTF-8 here", "cake", "3 400 the body ends in the middle of a value");
        assertThat(tell(line("cake").getBytes(java.nio.charset.StandardCharsets.UTF_16)))
                .containsExactly("1 400 the body is not UTF-8 here");
        assertThat(tell(new byte[0])).isEmpty();
        assertThat(tell("\n \r\n\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void aLineOfTheMostBytesIsTaken() throws Exception {
        String bare = line("");
        String longest = line("x".repeat(LINE_BYTES - bare.length()));

        assertThat(tell((longest + "\r\n" + longest + "\n" + longest + "x\n" + longest).getBytes(UTF_8)))
                .map(one -> one.length())
                .containsExactly(
                        LINE_BYTES - bare.length(),
                        LINE_BYTES - bare.length(),
                        "3 413 the line is longer than 4096 bytes".length(),
                        LINE_BYTES - bare.length());
    }

    @Test
    void bodyAndAnswersMayBePackedByGzip() throws Exception {
        byte[] lines = (line("soup") + "\n" + line("cake")).getBytes(UTF_8);

        assertThat(tell(packed(lines), "Content-Encoding", "gzip")).containsExactly("soup", "cake");
        HttpResponse<byte[]> answer = service.batch(lines, "Accept-Encoding", "br;q=1.0, gzip;q=0.8");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unpacked.readAllBytes(), UTF_8).lines().map(BatchTest::told))
                    .containsExactly("soup", "cake");
        }
        assertThat(service.batch(lines, "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whatIsNotPackedAsItSaysIsAProblem() throws Exception {
        byte[] line = line("soup").getBytes(UTF_8);
        byte[] packed = packed((line("soup") + "\n" + line("cake")).getBytes(UTF_8));

        HttpTest.assertProblem(problem(service.batch(line, "Content-Encoding", "gzip")), 400);
        HttpTest.assertProblem(problem(service.batch(line, "Content-Encoding", "deflate")), 415);
        HttpTest.assertProblem(problem(service.post("/v1/evaluations/batch", line)), 415);
        for (String type : List.of(";;;", "application/json; charset=\"", "application/x-ndjson; charset=no such")) {
            HttpTest.assertProblem(problem(service.post("/v1/evaluations/batch", line, "Content-Type", type)), 415);
        }
        assertThat(service.batch(line, "Accept-Encoding", "\"").statusCode()).isEqualTo(200);
        HttpTest.assertProblem(
                problem(service.post("/v1/evaluations/batch", line, "Content-Type", "application/json")), 415);
        assertThat(tell(Arrays.copyOf(packed, packed.length / 2), "Content-Encoding", "gzip"))
                .last()
                .isEqualTo("1 400 what was packed by gzip is damaged, or ends too early");
    }

    private static Raw.Answer problem(HttpResponse<byte[]> answer) {
        return new Raw.Answer(
                answer.statusCode(),
                java.util.Map.of(
                        "content-type",
                        answer.headers().firstValue("Content-Type").orElse("")),
                text(answer));
    }

    @Test
    void aBatchOfTooManyLinesEndsThereAndSaysFromWhere() throws Exception {
        String lines = (line("soup") + "\n").repeat(LINES);

        assertThat(service.batch(lines)).hasSize(LINES).allMatch(answer -> answer.contains("decisionId"));
        List<String> answers = service.batch(lines + line("cake") + "\n" + line("cake"));
        assertThat(answers).hasSize(LINES + 1);
        assertThat(told(answers.get(LINES)))
                .isEqualTo((LINES + 1) + " 413 a batch has at most 20000 lines; send the rest in another");
        assertThat(json(answers.get(LINES)).get("type").textValue()).isEqualTo("/problems/batch-ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "[", "{\"incident\":{\"kind\":\"x\"}}\n"})
    void whatSwellsWhenItIsUnpackedEndsAtTheLimit(String repeated) throws Exception {
        byte[] bomb = packed(repeated.repeat(16 * BYTES / repeated.length()).getBytes(UTF_8));

        List<String> answers = tell(bomb, "Content-Encoding", "gzip");

        assertThat(answers.get(answers.size() - 1))
                .containsPattern("\\d+ 413 a batch has at most (20000 lines|4194304 bytes, counted unpacked); send");
    }
}
