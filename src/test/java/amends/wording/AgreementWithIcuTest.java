package amends.wording;

import static org.assertj.core.api.Assertions.assertThat;

import amends.policy.MessageText;
import amends.policy.Position;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said is what ICU's own formatter says, wherever the two are meant to agree. */
class AgreementWithIcuTest {

    @Property(tries = 1000)
    void whateverTheMessageTheWordsAreThoseOfIcu(
            @ForAll("messages") String pattern,
            @ForAll("languages") String language,
            @ForAll("numbers") long n,
            @ForAll("words") String word) {
        Map<String, Object> values = Map.of("n", n, "m", n / 3, "w", word);
        IcuWording.Reading reading = IcuWording.read(
                List.of(new MessageText(Position.startOf("messages/x.yaml"), true, language, "m", pattern)));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.wording()
                        .say(List.of("m"), language, "en", ZoneOffset.UTC, values::get)
                        .text())
                .isEqualTo(new MessageFormat(pattern, ULocale.forLanguageTag(language)).format(values));
    }

    @Provide
    Arbitrary<String> messages() {
        return messages(2);
    }

    private static Arbitrary<String> messages(int depth) {
        Arbitrary<String> pieces = Arbitraries.of(
                "Sorry ",
                "#",
                " it''s ",
                "'{'n'}' ",
                "don't ",
                "{n}",
                "{ w }",
                "{n, number}",
                "{m, number, integer}",
                "{n, number, ::compact-short}",
                "{n,spellout}");
        if (depth > 0) {
            Arbitrary<String> inner = messages(depth - 1);
            Arbitrary<String> plural = Combinators.combine(
                            Arbitraries.of("plural", "plural, offset:1", "selectordinal"),
                            Arbitraries.of("n", "m"),
                            inner,
                            inner,
                            inner)
                    .as((form, name, exact, one, other) ->
                            "{" + name + ", " + form + (form.contains("offset") ? "" : ",") + " =1 {" + exact
                                    + "} one {" + one + "} other {" + other + "}}");
            Arbitrary<String> select = Combinators.combine(inner, inner)
                    .as((first, other) -> "{w, select, MAJOR {" + first + "} other {" + other + "}}");
            pieces = Arbitraries.oneOf(pieces, plural, select);
        }
        return pieces.list().ofMaxSize(4).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "de", "pl", "fr", "ar", "pt-BR", "hi", "ja", "ru", "de-CH", "ar-EG", "bn");
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-5, 120), Arbitraries.longs().between(-9999999, 9999999));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("MAJOR", "MINOR", "{n}", "", "'", "#");
    }
}
