package amends.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1               | '=1+1",
                "@SUM(A1)           | '@SUM(A1)",
                "+1 for the guest   | '+1 for the guest",
                "-2+cmd             | '-2+cmd",
                "-2.50              | -2.50",
                "Late = sorry       | Late = sorry"
            })
    void aNameIsNoFormulaToASpreadsheet(String cell, String written) {
        String text = new String(ReportCsv.bytes(List.of(List.of("rule"), List.of(cell))), UTF_8);

        assertThat(text.replace("\"", "")).isEqualTo("rule\n" + written + "\n");
    }
}
