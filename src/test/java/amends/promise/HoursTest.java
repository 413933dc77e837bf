package amends.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "11:30-15:00, 11:30-15:00",
        "00:00-24:00, 00:00-24:00",
        "17:00-00:00, 17:00-24:00",
        "17:00-24:00:00, 17:00-24:00",
        " 17:00 - 02:00 , 17:00-02:00",
        "08:00:30-09:00:59, 08:00:30-09:00:59"
    })
    void hoursAreReadAsTheyAreWritten(String text, String written) {
        assertThat(Hours.parse(text)).hasToString(written);
    }

    @Test
    void twentyFourHoursIsTheMidnightThatEndsTheDay() {
        assertThat(Hours.parse("00:00-24:00")).isEqualTo(Hours.ALL_DAY);
        assertThat(Hours.parse("17:00-24:00")).isEqualTo(new Hours(LocalTime.of(17, 0), LocalTime.MIDNIGHT));
        assertThat(Hours.ALL_DAY.pastMidnight()).isFalse();
    }

    @Test
    void hoursThatEndBeforeTheyBeginLastPastMidnight() {
        assertThat(Hours.parse("17:00-02:00").pastMidnight()).isTrue();
        assertThat(Hours.parse("09:00-17:00").pastMidnight()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9-17",
                "9:00-17:00",
                "09:00",
                "09:00-25:00",
                "24:00-06:00",
                "09:60-10:00",
                "08:00-08:00",
                "00:00-00:00",
                "09:00-17:00-18:00"
            })
    void whatIsNoHoursIsRefusedByItsText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hours.parse(text))
                .withMessageContaining("\"" + text + "\"");
    }

    @Test
    void hoursWithoutLengthOrWithPartsOfSecondsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hours(LocalTime.NOON, LocalTime.NOON))
                .withMessageContaining("begin and end at the same time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hours(LocalTime.NOON, LocalTime.MAX))
                .withMessageContaining("whole seconds");
    }
}
