package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import amends.TestRules;
import amends.casework.Judging;
import amends.casework.Recording;
import amends.casework.StoreUnavailableException;
import amends.decision.Decision;
import amends.http.HttpEdge;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Recommender;
import amends.spool.OnOverload;
import amends.spool.SpoolSettings;
import amends.spool.SpooledLogbook;
import amends.wire.CaseNotation;
import amends.wire.EvaluationReader;
import amends.wire.EvaluationRequest;
import amends.wire.FieldMask;
import amends.wire.PlanWriter;
import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.Jdbi;

/** What is to be masked is nowhere: not in the files in which decisions wait, and not in any table. */
class MaskingPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final CompiledPolicySet POLICIES = TestRules.rules("""
                    rule "Within 30 minutes" when Late() then promise.resolve().within(30); end
                    rule "Say sorry" when Late( $c : course, $cause : cause, acknowledged == false ) Customer( tier != "x" )
                    then recommend.acknowledge("sorry"); end
                    rule "All of it back" when Late( orderValue > 0B )
                    then recommend.compensate("refund").percent("100"); end
                    rule "A drink" when Late() Customer( id != "x" ) then recommend.compensate("drink"); end
                    """)
            .with(
                    "messages/en.yaml",
                    "sorry: \"{id}: sorry, {tier}, for your {course} ({cause}, {channel}), due {dueAt}.\"\n")
            .with("domains.yaml", "test: {zone: UTC, currency: EUR}\n")
            .with("remedies.yaml", """
                    remedies:
                      refund: {label: {en: Money back}, cost: "1.50", value: "4.00", currency: EUR}
                      drink: {label: {en: A drink}, cost: "1.50", value: "4.00", currency: EUR}
                    """)
            .interpret();

    private static TestDatabase store;
    private static Path folder;

    @BeforeContainer
    static void open() throws IOException {
        store = TestDatabase.h2InMemory();
        folder = Files.createTempDirectory("amends-masking");
    }

    @AfterContainer
    static void close() {
        store.close();
    }

    @Property(tries = 50, seed = "20261122")
    void aMaskedValueIsNowhere(
            @ForAll("stated") Map<String, String> stated, @ForAll("masks") Set<String> masked, @ForAll boolean spoken)
            throws Exception {
        AtomicBoolean isGone = new AtomicBoolean(true);
        JdbiTransactions transactions = new JdbiTransactions(store.database());
        String id;
        try (SpooledLogbook logbook = new SpooledLogbook(
                new SpoolSettings(folder, 1 << 20, OnOverload.REFUSE),
                decisions -> {
                    if (isGone.get()) {
                        throw new StoreUnavailableException("gone", null);
                    }
                    transactions.write(session -> {
                        session.decisions().addAll(decisions);
                        return null;
                    });
                },
                () -> NOW,
                new MetricRegistry())) {
            Recording recording = new Recording(
                    logbook,
                    new CaseNotation(),
                    HttpEdge.ids(() -> NOW),
                    () -> NOW,
                    new FieldMask(List.copyOf(masked)));
            id = record(recording, body(stated, spoken));
            String waiting = onDisk();
            assertThat(waiting).contains(id);
            nowhere(waiting, stated, masked);
            isGone.set(false);
            logbook.settle();
        }
        nowhere(onDisk(), stated, masked);
        nowhere(inTables(), stated, masked);
        Decision decision =
                transactions.read(session -> session.decisions().find(id)).orElseThrow();
        // The course is stated in any case.
        boolean any =
                masked.contains("incident.course") || stated.keySet().stream().anyMatch(masked::contains);
        assertThat(decision.masked()).isEqualTo(any);
        assertThat(decision.plan()).contains("\"drink\"");
        stated.forEach((field, value) -> assertThat(decision.situation().contains(value)
                        || decision.situation()
                                .contains(JsonMapper.builder()
                                        .build()
                                        .valueToTree(value)
                                        .toString()))
                .as(field)
                .isEqualTo(!masked.contains(field)));
    }

    private static String record(Recording recording, byte[] body) {
        EvaluationRequest request = new EvaluationReader(POLICIES.policies()).read(body, NOW);
        Judging.Judged judged =
                new Judging.Judged(Recommender.evaluated(POLICIES, request.situation(), request.asOf()), true);
        String id = recording.nextId();
        byte[] answer = PlanWriter.bytes(judged.evaluated().plan(), id);
        recording.record(
                id,
                new Recording.Asked(new String(body, StandardCharsets.UTF_8), null, "a".repeat(32)),
                judged,
                new String(answer, StandardCharsets.UTF_8),
                0);
        return id;
    }

    /** A request in which some values stand in other places too. */
    private static byte[] body(Map<String, String> stated, boolean spoken) throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode request = mapper.createObjectNode();
        ObjectNode incident = request.putObject("incident").put("kind", "test.Late");
        ObjectNode customer = request.putObject("customer");
        stated.forEach((field, value) -> (field.startsWith("incident.") ? incident : customer)
                .put(field.substring(field.indexOf('.') + 1), value));
        if (stated.containsKey("incident.orderValue")) {
            incident.put("currency", "EUR");
        }
        if (!incident.has("course")) {
            incident.put("course", "of " + stated.get("customer.id"));
        }
        if (spoken) {
            request.putArray("taken")
                    .addObject()
                    .put("action", "status")
                    .put("name", "for " + stated.get("customer.id"))
                    .put("at", "2026-11-22T11:50:00Z");
        }
        return mapper.writeValueAsBytes(request);
    }

    private static void nowhere(String text, Map<String, String> stated, Set<String> masked) {
        stated.forEach((field, value) -> {
            if (masked.contains(field)) {
                assertThat(text).as(field).doesNotContain(value);
            }
        });
    }

    private static String onDisk() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String inTables() throws SQLException {
        return Jdbi.create(store.database().pool()).withHandle(handle -> {
            StringBuilder text = new StringBuilder();
            for (String table : Schema.of(handle.getConnection()).tables()) {
                handle.createQuery("select * from " + table)
                        .mapToMap()
                        .forEach(row ->
                                row.values().forEach(value -> text.append(value).append('\n')));
            }
            return text.toString();
        });
    }

    @Provide
    Arbitrary<Set<String>> masks() {
        return Arbitraries.of(
                        "customer.id",
                        "customer.tier",
                        "incident.id",
                        "incident.cause",
                        "incident.channel",
                        "incident.course",
                        "incident.orderValue",
                        "incident.dueAt",
                        "customer.detractor")
                .set()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<String, String>> stated() {
        return Arbitraries.randomValue(random -> {
            Map<String, String> stated = new LinkedHashMap<>();
            String odd = random.nextBoolean() ? "\"zebra\\ñ" : "zebra";
            stated.put("customer.id", odd + "-id-" + random.nextInt(1 << 30));
            for (String field :
                    List.of("customer.tier", "incident.id", "incident.cause", "incident.channel", "incident.course")) {
                if (random.nextBoolean()) {
                    stated.put(field, field.replace('.', '_') + random.nextInt(1 << 30));
                }
            }
            if (random.nextBoolean()) {
                stated.put("incident.orderValue", 100_000_000 + random.nextInt(1 << 30) + ".37");
            }
            if (random.nextBoolean()) {
                stated.put(
                        "incident.dueAt",
                        NOW.minusSeconds(1 + random.nextInt(80_000)).toString());
            }
            return stated;
        });
    }
}
