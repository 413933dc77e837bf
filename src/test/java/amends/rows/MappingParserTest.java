package amends.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "orderValue=cost_of_the_order           | orderValue  | cost_of_the_order",
                "delayMinutes=cooking+driving-50        | delayMinutes| cooking+driving-50",
                "  delayMinutes = cooking + 1.5 - x.y   | delayMinutes| cooking+1.5-x.y",
                "delayMinutes=-early                    | delayMinutes| -early",
                "delayMinutes=+late                     | delayMinutes| late",
                "delayMinutes= - 5 + late               | delayMinutes| -5+late",
                "currency='USD'                         | currency    | 'USD'",
                "cause='it''s; late = so'               | cause       | 'it's; late = so'",
                "customer.id=`customer id`              | customer.id | customer id",
                "customer.id=\"a \"\"b\"\" c\"          | customer.id | a \"b\" c",
                "id=`a``b`                              | id          | a`b",
                "dueAt=ordered_at+50                    | dueAt       | ordered_at+50",
                "dueAt=bestelltUm+50                    | dueAt       | bestelltUm+50",
                "id=größe                               | id          | größe",
            })
    void readsAnAssignment(String text, String target, String expression) {
        List<Mapping> mappings = MappingParser.parse(text);

        assertThat(mappings).hasSize(1);
        assertThat(mappings.get(0).target()).isEqualTo(target);
        assertThat(mappings.get(0).expression()).hasToString(expression);
    }

    @Test
    void severalStandInOneTextWithSemicolonsBetween() {
        assertThat(MappingParser.parse("id=order_id; customer.id=customer_id ;currency='U;D';"))
                .extracting(Mapping::target, mapping -> mapping.expression().toString(), Mapping::column)
                .containsExactly(
                        tuple("id", "order_id", 1),
                        tuple("customer.id", "customer_id", 14),
                        tuple("currency", "'U;D'", 39));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                | 1  | a field's name is expected, but the text ends",
                "~   ~             | 4  | a field's name is expected, but the text ends",
                "=a                | 1  | a field's name is expected, found =",
                ";id=a             | 1  | a field's name is expected, found ;",
                "id                | 3  | = is expected after the field id, but the text ends",
                "id a              | 4  | = is expected after the field id, found a",
                "id=               | 4  | a column or a number is expected, but the text ends",
                "id=a=b            | 5  | +, -, ; or the end is expected after a, found =",
                "id=a b            | 6  | +, -, ; or the end is expected after a, found b",
                "id=a*60           | 5  | +, -, ; or the end is expected after a, found *",
                "id=a/60           | 5  | +, -, ; or the end is expected after a, found /",
                "id=(a+b)          | 4  | a column or a number is expected, found (",
                "id=a+             | 6  | a column or a number is expected, but the text ends",
                "id=a++b           | 6  | a column or a number is expected, found +",
                "id=a+;            | 6  | a column or a number is expected, found ;",
                "id=a+'b'          | 6  | a column or a number is expected, found '; a text in quotes stands alone",
                "id='a'+b          | 7  | ; or the end is expected after 'a', found +",
                "id='a             | 4  | the text is opened with ' and not closed",
                "id=''             | 4  | the text is empty",
                "id=`a             | 4  | the column name is opened with ` and not closed",
                "id=\" \"          | 4  | the column name is empty",
                "id=2nd            | 4  | a column name that starts with a digit stands in `backticks`",
                "id=1.             | 6  | a digit is expected after the point, but the text ends",
                "id=1.x            | 6  | a digit is expected after the point, found x",
                "id=1234567890123456789 | 4 | a number has at most 18 characters",
                "id=a;b=𝔘          | 8  | a column or a number is expected, found 𝔘",
            })
    void saysWhatIsWrongAndWhere(String text, int column, String message) {
        assertThatThrownBy(() -> MappingParser.parse(text))
                .isInstanceOfSatisfying(
                        MappingException.class,
                        wrong -> assertThat(wrong.column()).isEqualTo(column))
                .hasMessage("\"" + text + "\", column " + column + ": " + message);
    }
}
