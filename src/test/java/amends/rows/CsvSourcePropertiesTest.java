package amends.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvSourcePropertiesTest {

    @Property
    void whatAnotherWriterWroteIsReadBack(@ForAll("tables") List<List<String>> table) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (CsvSource source = source("a,b,c\n" + written(table))) {
            for (Row row = source.next(); row != null; row = source.next()) {
                read.add(((Row.Cells) row).cells());
            }
        }

        assertThat(read).isEqualTo(table);
    }

    @Property
    void anyTextIsReadToItsEndAndNoLineTwice(@ForAll("texts") String text) throws IOException {
        long last = 1;
        try (CsvSource source = source("a,b\n" + text)) {
            for (Row row = source.next(); row != null; row = source.next()) {
                assertThat(row.line()).isGreaterThan(last);
                last = row.line();
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab \",;\nä€").ofMaxLength(6).map(text -> text + "x");
        return cell.list().ofSize(3).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab ,\"\"\n\n\r").ofMaxLength(60);
    }

    private static String written(List<List<String>> table) throws JsonProcessingException {
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
                .build();
        return mapper.writer(CsvSchema.emptySchema()).writeValueAsString(table);
    }

    private static CsvSource source(String text) throws IOException {
        return new CsvSource(new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), null);
    }
}
