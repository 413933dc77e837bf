package amends.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.cli.Shop;
import amends.policy.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @Test
    void columnsFillTheFieldsOfTheirNames() {
        Columns columns = columns(Shop.PARCEL, "id,delayMinutes,customer.id,town");

        assertThat(columns.sources())
                .extracting(source -> source.target().pointer())
                .containsExactly("/incident/id", "/incident/delayMinutes", "/customer/id");
        assertThat(columns.uses("id")).isTrue();
        assertThat(columns.uses("town")).isFalse();
    }

    @Test
    void aMappingGoesBeforeAColumnOfTheFieldsName() {
        Columns columns =
                columns(Shop.PARCEL, "currency,delayMinutes", "currency='USD'", "delayMinutes=delayMinutes-5");

        assertThat(columns.sources())
                .extracting(FieldSource::where)
                .containsExactly("currency='USD'", "delayMinutes=delayMinutes-5");
        assertThat(columns.uses("currency")).isFalse();
        assertThat(columns.hint("currency")).isEqualTo("--map fills currency from elsewhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "delay_minutes | did you mean --map 'delayMinutes=delay_minutes'?",
                "Delay Minutes | did you mean --map 'delayMinutes=`Delay Minutes`'?",
                "customer_id   | did you mean --map 'customer.id=customer_id'?",
                "DUEAT         | did you mean --map 'dueAt=DUEAT'?",
            })
    void aFieldInAnotherSpellingIsHintedAt(String column, String hint) {
        assertThat(columns(Shop.PARCEL, column).hint(column)).isEqualTo(hint);
    }

    @Test
    void nothingIsHintedOfAFieldThatIsFilled() {
        Columns columns = columns(Shop.PARCEL, "delay_minutes,late", "delayMinutes=late");

        assertThat(columns.hint("delay_minutes")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "delayMinute=late      | 1  | shop.LateParcel has no field delayMinute; did you mean delayMinutes?",
                "id=late;custmer.id=id | 9  | shop.LateParcel has no field custmer.id; did you mean customer.id?",
                "xyzzy=late            | 1  | shop.LateParcel has no field xyzzy",
                "delayMinutes=lat-5    | 14 | the file has no column lat; did you mean late?",
                "delayMinutes=5-xyzzy  | 16 | the file has no column xyzzy",
                "cause=late;cause=id   | 12 | the field cause is mapped twice",
                "cause=late+id         | 12 | the field cause is text and takes one column or a text in 'single quotes'",
                "cause=5               | 7  | the field cause is text and takes one column or a text in 'single quotes'",
                "cause=-late           | 8  | the field cause is text and takes one column or a text in 'single quotes'",
                "controllable=late+1   | 19 | the field controllable is true or false and takes one column or a text in"
                        + " 'single quotes'",
                "dueAt=50+id           | 7  | the field dueAt is an instant and takes a column of instants, and then"
                        + " minutes",
                "dueAt=-id+5           | 8  | the field dueAt is an instant and takes a column of instants, and then"
                        + " minutes",
            })
    void saysWhyAMappingDoesNotFitAndWhere(String text, int column, String message) {
        assertThatThrownBy(() -> columns(Shop.PARCEL, "id,late", text))
                .isInstanceOfSatisfying(
                        MappingException.class,
                        wrong -> assertThat(wrong.column()).isEqualTo(column))
                .hasMessage("\"" + text + "\", column " + column + ": " + message);
    }

    @Test
    void aRequiredFieldWithoutAColumnIsNamedWithTheNearestColumn() {
        assertThatThrownBy(() -> columns(Shop.CRATE, "id,Weight KG,isFragile", "id=id"))
                .isInstanceOf(RowsException.class)
                .hasMessage("""
                        shop.LateCrate needs the field weight, and no column fills it; add --map 'weight=…'
                        shop.LateCrate needs the field fragile, and no column fills it; add --map 'fragile=isFragile'
                        the columns are: id, Weight KG, isFragile""");
    }

    @Test
    void aColumnThatIsUsedMayNotStandTwice() {
        assertThatThrownBy(() -> columns(Shop.PARCEL, "id,town,town,id"))
                .isInstanceOf(RowsException.class)
                .hasMessage("the header has the column id twice: column 1 and column 4");
    }

    @Test
    void columnsThatFillNothingMayShareAName() {
        assertThat(columns(Shop.PARCEL, "id,town,town,,").uses("town")).isFalse();
    }

    private static Columns columns(Kind kind, String header, String... mappings) {
        return Columns.ofHeader(
                kind,
                Arrays.asList(header.split(",", -1)),
                List.of(mappings).stream()
                        .flatMap(text -> MappingParser.parse(text).stream())
                        .toList());
    }
}
