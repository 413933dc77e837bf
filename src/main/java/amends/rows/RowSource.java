package amends.rows;

import java.io.Closeable;
import java.io.IOException;

/** The rows of an input, one after the other, in constant memory. For one thread. */
public sealed interface RowSource extends Closeable permits CsvSource, NdjsonSource {

    /** The next row, or null after the last; lines with nothing on them are skipped. */
    Row next() throws IOException;
}
