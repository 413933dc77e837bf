package amends.wording;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.MessageText;
import amends.policy.MessageText.Form;
import amends.policy.MessageText.Placeholder;
import amends.policy.Position;
import amends.recommendation.Wording.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcuWordingTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String LATE =
            "Your {course} is {delayMinutes, plural, one {# minute} other {# minutes}} late.";

    private final List<MessageText> texts = new ArrayList<>();

    @Test
    void placeholdersAndPluralsAreFilledIn() {
        texts.add(text("en", "late", LATE));
        assertThat(say("late", "en", Map.of("course", "main", "delayMinutes", 1L))
                        .text())
                .isEqualTo("Your main is 1 minute late.");
        assertThat(say("late", "en", Map.of("course", "main", "delayMinutes", 1234L))
                        .text())
                .isEqualTo("Your main is 1,234 minutes late.");
    }

    @Test
    void everyLanguageCountsInItsOwnWay() {
        texts.add(text("pl", "late", "{n, plural, one {# minuta} few {# minuty} many {# minut} other {# minuty}}"));
        texts.add(
                text("ar", "late", "{n, plural, zero {صفر} one {دقيقة} two {دقيقتان} few {# دقائق} other {# دقيقة}}"));
        texts.add(text("en", "late", "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} time"));
        assertThat(IntStream.of(1, 2, 5, 22, 121)
                        .mapToObj(n -> say("late", "pl", Map.of("n", (long) n)).text()))
                .containsExactly("1 minuta", "2 minuty", "5 minut", "22 minuty", "121 minut");
        assertThat(say("late", "ar", Map.of("n", 2L)).text()).isEqualTo("دقيقتان");
        assertThat(IntStream.of(1, 2, 3, 11, 23)
                        .mapToObj(n -> say("late", "en", Map.of("n", (long) n)).text()))
                .containsExactly("1st time", "2nd time", "3rd time", "11th time", "23rd time");
    }

    @Test
    void exactNumbersAndOffsetsGoBeforeKeywords() {
        texts.add(text(
                "en",
                "party",
                "{n, plural, offset:1 =0 {nobody} =1 {{who}} one {{who} and # other} other {{who} and # others}}"));
        assertThat(IntStream.rangeClosed(0, 3)
                        .mapToObj(n -> say("party", "en", Map.of("n", (long) n, "who", "Ann"))
                                .text()))
                .containsExactly("nobody", "Ann", "Ann and 1 other", "Ann and 2 others");
    }

    @Test
    void aTextOrABooleanChoosesTheWords() {
        texts.add(text(
                "en",
                "m",
                "{severity, select, MAJOR {badly} other {somewhat}} {acknowledged, select, true {yes} other {no}}"));
        assertThat(say("m", "en", Map.of("severity", "MAJOR", "acknowledged", true))
                        .text())
                .isEqualTo("badly yes");
        assertThat(say("m", "en", Map.of("severity", "odd", "acknowledged", false))
                        .text())
                .isEqualTo("somewhat no");
    }

    @Test
    void anInstantIsToldAsTheLocalTimeOfDay() {
        texts.add(text("en", "m", "at {expectedAt}"));
        texts.add(text("de", "m", "um {expectedAt}"));
        Map<String, Object> values = Map.of("expectedAt", Instant.parse("2026-11-22T19:10:00Z"));
        assertThat(say("m", "en", values).text()).isEqualTo("at 2:10 PM");
        assertThat(say("m", "de", values).text()).isEqualTo("um 14:10");
    }

    @Test
    void instantsAndDatesTakeStyles() {
        texts.add(text(
                "en", "m", "{at, date, long}, {at, time, ::Hmmz}, {at, date, ::EEEEMMMd}, {day, date, short}, {day}"));
        Map<String, Object> values =
                Map.of("at", Instant.parse("2026-11-23T02:10:00Z"), "day", LocalDate.of(2026, 7, 4));
        assertThat(say("m", "en", values).text())
                .isEqualTo("November 22, 2026, 21:10 EST, Sunday, Nov 22, 7/4/26, Jul 4, 2026");
    }

    @Test
    void aZoneThatIsAnOffsetIsGoodToo() {
        texts.add(text("en", "m", "{at} {at, time, ::Hmmz}"));
        Words words = wording()
                .say(List.of("m"), "en", "en", ZoneId.of("+05:30"), field -> Instant.parse("2026-11-22T19:10:00Z"));
        assertThat(words.text()).isEqualTo("12:40 AM 00:40 GMT+5:30");
    }

    @Test
    void numbersAreLocalAndDecimalsKeepTheirDigits() {
        texts.add(text("en", "m", "{n} {d} {n, number, percent} {d, number, ::currency/EUR}"));
        texts.add(text("de", "m", "{n} {d}"));
        Map<String, Object> values = Map.of("n", -12345L, "d", new BigDecimal("1234.50"));
        assertThat(say("m", "en", values).text()).isEqualTo("-12,345 1,234.50 -1,234,500% €1,234.50");
        assertThat(say("m", "de", values).text()).isEqualTo("-12.345 1.234,50");
    }

    @Test
    void anUnknownPlaceholderLeavesNoWords() {
        texts.add(text("en", "late", LATE));
        assertThat(say("late", "en", Map.of())).isEqualTo(new Words(null, null, List.of("course", "delayMinutes")));
    }

    @Test
    void aPlaceholderInABranchThatIsNotTakenMayBeUnknown() {
        texts.add(text("en", "m", "{n, plural, =0 {nothing} other {{what}}}"));
        assertThat(say("m", "en", Map.of("n", 0L)).text()).isEqualTo("nothing");
        assertThat(say("m", "en", Map.of("n", 5L)).unknown()).containsExactly("what");
    }

    @Test
    void valuesAreNeverTakenForPatterns() {
        texts.add(text("en", "m", "{a} {n, plural, other {{a} #}}"));
        assertThat(say("m", "en", Map.of("a", "{n} '' # {n, plural, other {x}}", "n", 3L))
                        .text())
                .isEqualTo("{n} '' # {n, plural, other {x}} {n} '' # {n, plural, other {x}} 3");
    }

    @Test
    void aValueOfAnotherSortIsToldPlainly() {
        texts.add(text("en", "m", "{a, number} {a, date} {b, time} {a, plural, one {1} other {#}}"));
        assertThat(say("m", "en", Map.of("a", "much", "b", LocalDate.of(2026, 7, 4)))
                        .text())
                .isEqualTo("much much Jul 4, 2026 much");
    }

    @Test
    void apostrophesStandForThemselves() {
        texts.add(text("en", "m", "We're sorry, it''s {a}. Don't worry."));
        assertThat(say("m", "en", Map.of("a", "late")).text()).isEqualTo("We're sorry, it's late. Don't worry.");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, de, en-GB",
        "EN-gb, de, en-GB",
        "en_GB, de, en-GB",
        "en-US, de, en",
        "en-GB-oxendict, de, en-GB",
        "pt,    de, pt-BR",
        "pt-PT, de, pt-BR",
        "fr,    de-AT, de",
        ",      de, de",
        "fr,    it, en",
        "'',    '', en",
        "not a tag!, xx, en"
    })
    void theNearestLanguageIsSpoken(String asked, String fallback, String spoken) {
        for (String language : List.of("de", "en", "en-GB", "pt-BR")) {
            texts.add(text(language, "m", "words"));
        }
        assertThat(wording()
                        .say(List.of("m"), asked, fallback, NEW_YORK, field -> null)
                        .language())
                .isEqualTo(spoken);
    }

    @Test
    void withoutEnglishTheFirstLanguageThereIsIsSpoken() {
        texts.add(text("nl", "m", "woorden"));
        texts.add(text("it", "m", "parole"));
        assertThat(say("m", "fr", Map.of()).language()).isEqualTo("it");
    }

    @Test
    void theFirstNameThatExistsWinsInWhateverLanguage() {
        texts.add(text("en", "general", "Sorry."));
        texts.add(text("de", "special", "Das tut mir leid."));
        assertThat(wording().say(List.of("none", "special", "general"), "en", "en", NEW_YORK, field -> null))
                .isEqualTo(new Words("Das tut mir leid.", "de", List.of()));
        assertThat(wording().say(List.of("none"), "en", "en", NEW_YORK, field -> null))
                .isEqualTo(new Words(null, null, List.of()));
    }

    @Test
    void aLaterTextGoesBeforeAnEarlierOne() {
        texts.add(text("en", "m", "shipped {old}"));
        texts.add(text("en", "m", "own {fresh}"));
        assertThat(say("m", "en", Map.of("fresh", "words")).text()).isEqualTo("own words");
        assertThat(wording().placeholders("m")).isEqualTo(Map.of("en", Set.of("fresh")));
    }

    @Test
    void placeholdersAreToldWithTheirFormsAndPlaces() {
        texts.add(text("en", "m", "{a} {n, plural, other {{b, time, short} {b, date} {c, select, other {{d}}}}} {a}"));
        texts.add(text("de", "m", "{e, number}"));
        assertThat(wording().placeholders())
                .containsExactly(
                        new Placeholder("m", "de", "e", Form.NUMBER, at(2)),
                        new Placeholder("m", "en", "a", Form.ANY, at(2)),
                        new Placeholder("m", "en", "n", Form.NUMBER, at(6)),
                        new Placeholder("m", "en", "b", Form.TIME, at(25)),
                        new Placeholder("m", "en", "b", Form.DATE, at(42)),
                        new Placeholder("m", "en", "c", Form.CHOICE, at(52)),
                        new Placeholder("m", "en", "d", Form.ANY, at(71)));
        assertThat(wording().placeholders("m"))
                .isEqualTo(Map.of("de", Set.of("e"), "en", Set.of("a", "b", "c", "d", "n")));
    }

    @Test
    void eightThreadsGetTheWordsTheyAskedFor() throws Exception {
        texts.add(text("en", "m", "{n, plural, one {#} other {#}} {at, time, ::Hmmss} {d, number, ::.00} {who}"));
        IcuWording wording = wording();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> tasks = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(thread -> () -> wrongOf(wording, thread))
                .toList();
        int wrong = 0;
        for (Future<Integer> task : threads.invokeAll(tasks)) {
            wrong += task.get();
        }
        threads.shutdown();
        assertThat(wrong).isZero();
    }

    private static int wrongOf(IcuWording wording, int thread) {
        int wrong = 0;
        for (int i = 0; i < 5_000; i++) {
            Instant at = Instant.ofEpochSecond(i);
            int offset = thread - 4;
            Map<String, Object> values =
                    Map.of("n", (long) i % 900, "at", at, "d", BigDecimal.valueOf(i, 2), "who", "t" + thread);
            String expected = "%d %02d:%02d:%02d %s t%d"
                    .formatted(
                            i % 900,
                            Math.floorMod(offset + i / 3600, 24),
                            i / 60 % 60,
                            i % 60,
                            BigDecimal.valueOf(i, 2),
                            thread);
            String said = wording.say(List.of("m"), "en", "en", java.time.ZoneOffset.ofHours(offset), values::get)
                    .text();
            wrong += said.equals(expected) ? 0 : 1;
        }
        return wrong;
    }

    private IcuWording wording() {
        IcuWording.Reading reading = IcuWording.read(texts);
        assertThat(reading.problems()).isEmpty();
        return reading.wording();
    }

    private Words say(String name, String language, Map<String, Object> values) {
        return wording().say(List.of(name), language, "en", NEW_YORK, values::get);
    }

    private static Position at(int column) {
        return new Position("messages/x.yaml", 1, column);
    }

    private static MessageText text(String language, String name, String pattern) {
        return new MessageText(at(1), true, language, name, pattern);
    }
}
