package amends.rows;

import amends.rows.LineReader.Line;
import java.io.IOException;

/** One JSON object a line. */
final class NdjsonSource implements RowSource {

    private final LineReader lines;

    NdjsonSource(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public Row next() throws IOException {
        Line line = lines.nextFilled();
        if (line == null) {
            return null;
        }
        return line.isTooLong()
                ? new Row.Bad(line.number(), CsvSource.TOO_LONG)
                : new Row.Json(line.number(), line.text());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
