package amends.wire;

import static org.assertj.core.api.Assertions.assertThat;

import amends.incident.Action;
import amends.incident.LedgerSnapshot;
import amends.incident.Pause;
import amends.incident.PromiseMade;
import amends.incident.SetAside;
import amends.incident.Situation;
import amends.incident.Taken;
import amends.money.Money;
import amends.promise.PromiseSort;
import amends.promise.Stretch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SituationWriterPropertiesTest {

    private static final Instant AS_OF = Instant.parse("2026-11-22T19:31:00Z");
    private static final int TEN_YEARS = 3_660 * 24 * 3_600;
    private static final EvaluationReader READER = new EvaluationReader(SmallPolicies.policies());

    @Property(tries = 500, seed = "20261122")
    void whatIsWrittenIsReadBackAsTheSameSituationAndInstant(@ForAll("situations") Situation situation) {
        String text = SituationWriter.text(situation, AS_OF);
        EvaluationRequest read =
                READER.read(text.getBytes(StandardCharsets.UTF_8), Instant.parse("2001-01-01T00:00:00Z"));
        assertThat(read).isEqualTo(new EvaluationRequest(situation, AS_OF));
        assertThat(text).doesNotContain("\n");
        assertThat(SituationWriter.text(read.situation(), read.asOf())).isEqualTo(text);
    }

    @Example
    void aRequestIsWrittenAsTheDocumentationShowsIt() {
        Situation situation = Situation.of(
                        "restaurant.LateMeal",
                        Map.of(
                                "course",
                                "main",
                                "partySize",
                                4L,
                                "id",
                                "T12-0455",
                                "orderValue",
                                new BigDecimal("86.00"),
                                "dueAt",
                                Instant.parse("2026-11-22T19:10:00Z")),
                        Map.of("id", "c-17"))
                .withTaken(List.of(Taken.of(Action.ACKNOWLEDGE, "sorry", Instant.parse("2026-11-22T19:16:00Z"))));
        assertThat(SituationWriter.text(situation, AS_OF))
                .isEqualTo("{\"incident\":{\"kind\":\"restaurant.LateMeal\",\"id\":\"T12-0455\","
                        + "\"dueAt\":\"2026-11-22T19:10:00Z\",\"orderValue\":\"86.00\",\"course\":\"main\","
                        + "\"partySize\":4},\"customer\":{\"id\":\"c-17\"},\"taken\":[{\"action\":\"acknowledge\","
                        + "\"name\":\"sorry\",\"at\":\"2026-11-22T19:16:00Z\"}],\"asOf\":\"2026-11-22T19:31:00Z\"}");
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<Map<String, Object>> incident = Combinators.combine(
                        texts(), incidentTimes(), incidentNumbers(), incidentWords())
                .as((course, times, numbers, words) -> {
                    Map<String, Object> all = new HashMap<>(times);
                    all.putAll(numbers);
                    all.putAll(words);
                    all.put("course", course);
                    return all;
                });
        Arbitrary<List<Taken>> taken = takings().list().ofMaxSize(4).injectNull(0.2);
        Arbitrary<List<Instant>> reopenings = past().list().ofMaxSize(2);
        return Combinators.combine(incident, customers(), taken, pauses(), reopenings, promises())
                .as((fields, customer, done, pauses, opened, made) -> new Situation(
                        "restaurant.LateMeal",
                        fields,
                        customer,
                        done,
                        pauses,
                        opened,
                        made,
                        List.of(),
                        Map.of(),
                        LedgerSnapshot.EMPTY))
                .flatMap(situation -> setAside()
                        .map(aside -> new Situation(
                                situation.kind(),
                                situation.incident(),
                                situation.customer(),
                                situation.taken(),
                                situation.pauses(),
                                situation.reopenings(),
                                situation.promises(),
                                aside,
                                situation.pinned(),
                                situation.ledger())));
    }

    private static Arbitrary<List<SetAside>> setAside() {
        return Combinators.combine(
                        Arbitraries.of(Action.values()),
                        texts().filter(name -> !name.isBlank()),
                        past(),
                        texts().filter(reason -> !reason.isBlank()))
                .as(SetAside::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Map<String, Object>> incidentTimes() {
        return fields(Map.of("dueAt", near(), "expectedAt", near(), "bookedAt", near(), "openedAt", past()));
    }

    private static Arbitrary<Map<String, Object>> incidentNumbers() {
        Arbitrary<Long> minutes = Arbitraries.longs().between(0, 52_596_000);
        return fields(Map.of(
                "delayMinutes", minutes,
                "silentMinutes", minutes,
                "expectedMinutes", minutes,
                "messagesSent", Arbitraries.longs().between(0, 1_000_000),
                "partySize", Arbitraries.longs().between(Integer.MIN_VALUE, Integer.MAX_VALUE),
                "steps", Arbitraries.longs(),
                "orderValue", decimals().map(BigDecimal::abs),
                "bill", decimals()));
    }

    private static Arbitrary<Map<String, Object>> incidentWords() {
        return fields(Map.of(
                "id", texts(),
                "cause", texts(),
                "acknowledged", Arbitraries.of(true, false),
                "regular", Arbitraries.of(true, false),
                "severity", Arbitraries.of("MINOR", "CRITICAL"),
                "seat", Arbitraries.of("BAR", "TERRACE"),
                "currency", Arbitraries.of("USD", "JPY", "KWD"),
                "bookedFor", Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay)));
    }

    private static Arbitrary<Map<String, Object>> customers() {
        return fields(Map.of(
                "id", texts(),
                "tier", texts(),
                "language", Arbitraries.of("en", "pt-BR", "fi"),
                "customerMonths", Arbitraries.longs().between(0, 1_200),
                "goodwillLast90Days", decimals().map(BigDecimal::abs),
                "detractor", Arbitraries.of(true, false)));
    }

    /** Some of these fields, each with one of its values. */
    private static Arbitrary<Map<String, Object>> fields(Map<String, Arbitrary<?>> of) {
        List<Arbitrary<Map.Entry<String, Object>>> entries = of.keySet().stream()
                .sorted()
                .map(name -> of.get(name).map(value -> Map.entry(name, (Object) value)))
                .toList();
        Arbitrary<Set<Integer>> chosen =
                Arbitraries.integers().between(0, entries.size() - 1).set();
        return chosen.flatMap(indexes -> Combinators.combine(
                        indexes.stream().sorted().map(entries::get).toList())
                .as(all -> {
                    Map<String, Object> map = new HashMap<>();
                    all.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
                    return map;
                }));
    }

    private static Arbitrary<Taken> takings() {
        Arbitrary<Money> money = Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000), Arbitraries.of("USD", "JPY", "KWD"))
                .as((minor, currency) -> Money.of(
                        BigDecimal.valueOf(minor, currency.equals("JPY") ? 0 : 2)
                                .toPlainString(),
                        currency));
        return Combinators.combine(
                        Arbitraries.of(Action.values()),
                        texts().filter(name -> !name.isBlank()),
                        past(),
                        money.injectNull(0.5),
                        near().injectNull(0.5),
                        near().injectNull(0.5))
                .as((action, name, at, amount, expectedAt, nextUpdateAt) -> new Taken(
                        action,
                        name,
                        at,
                        action == Action.COMPENSATE ? amount : null,
                        action == Action.ACKNOWLEDGE || action == Action.STATUS ? expectedAt : null,
                        action.isMessage() ? nextUpdateAt : null));
    }

    private static Arbitrary<List<Pause>> pauses() {
        return Combinators.combine(
                        past(), Arbitraries.longs().between(0, 10_000).injectNull(0.3))
                .as((from, seconds) -> new Pause(from, seconds == null ? null : from.plusSeconds(seconds)))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<PromiseMade>> promises() {
        Arbitrary<PromiseSort> sorts =
                Arbitraries.of(PromiseSort.FIRST_RESPONSE, PromiseSort.NEXT_UPDATE, PromiseSort.RESOLVE);
        return Combinators.combine(
                        sorts,
                        Arbitraries.longs().between(0, 3_660),
                        Arbitraries.longs().between(0, 100),
                        Arbitraries.of(Stretch.Unit.values()),
                        Arbitraries.of("kitchen", null))
                .as((sort, within, less, unit, calendar) -> new PromiseMade(
                        sort,
                        new Stretch(within, unit),
                        new Stretch(Math.max(0, within - less), unit),
                        unit == Stretch.Unit.WORKING_DAYS ? "kitchen" : calendar))
                .list()
                .uniqueElements(PromiseMade::sort)
                .ofMaxSize(3);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab \"\\/{}\n\t<>&'é日")
                .withChars('\u2028')
                .ofMaxLength(12);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-999999999"), new BigDecimal("999999999"))
                .ofScale(6);
    }

    private static Arbitrary<Instant> past() {
        return Arbitraries.integers().between(-TEN_YEARS, 0).map(AS_OF::plusSeconds);
    }

    private static Arbitrary<Instant> near() {
        return Arbitraries.integers().between(-TEN_YEARS, TEN_YEARS).map(AS_OF::plusSeconds);
    }
}
