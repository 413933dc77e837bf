package amends.rows;

import static org.assertj.core.api.Assertions.assertThat;

import amends.rows.Expression.Operand;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MappingParserPropertiesTest {

    @Property
    void everyTextIsReadOrRefusedInTheParsersOwnWords(@ForAll("texts") String text) {
        try {
            assertThat(MappingParser.parse(text)).isNotEmpty();
        } catch (MappingException refused) {
            assertThat(refused.column()).isBetween(1, text.length() + 1);
        }
    }

    @Property
    void anyColumnNameCanBeQuoted(@ForAll("names") String name) {
        List<Mapping> mappings = MappingParser.parse("id=`" + name.replace("`", "``") + "`");

        assertThat(mappings)
                .singleElement()
                .satisfies(mapping -> assertThat(((Expression.Sum) mapping.expression()).columns())
                        .containsExactly(name));
    }

    @Property
    void aSumKeepsItsTermsAndSigns(@ForAll("sums") String sum) {
        Expression.Sum read = (Expression.Sum)
                MappingParser.parse("delayMinutes=" + sum).get(0).expression();

        StringBuilder written = new StringBuilder();
        read.terms()
                .forEach(term -> written.append(term.negative() ? "-" : "+")
                        .append(
                                term.operand() instanceof Operand.Column column
                                        ? column.name()
                                        : term.operand().toString()));
        assertThat(written.toString()).isEqualTo(sum.startsWith("-") ? sum : "+" + sum);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "id", "=", "+", "-", ";", "'", "`", "\"", " ", "12", "1.5", ".", "customer.", "ä", "\u0000", "*", "(");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                pieces.list().ofMaxSize(12).map(list -> String.join("", list)));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(name -> !name.isBlank());
    }

    @Provide
    Arbitrary<String> sums() {
        Arbitrary<String> term = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(5),
                Arbitraries.integers().between(0, 999).map(String::valueOf));
        Arbitrary<String> sign = Arbitraries.of("+", "-");
        Arbitrary<String> signed = Combinators.combine(sign, term).as(String::concat);
        return Combinators.combine(Arbitraries.of("", "-"), term, signed.list().ofMaxSize(5))
                .as((first, start, rest) -> first + start + String.join("", rest));
    }
}
