package amends.cli;

import amends.rows.Row;
import amends.rows.RowSource;
import amends.work.InOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Evaluates rows on several threads and hands on the outcomes in the order of the rows. A bounded number of rows is
 * held at a time, and how many threads there are changes nothing but the time it takes.
 */
final class EvalRun {

    private static final int BATCH_ROWS = 256;
    private static final int BATCH_SIZE = 1 << 18;

    private final RowEvaluation evaluation;
    private final int threads;

    EvalRun(RowEvaluation evaluation, int threads) {
        this.evaluation = evaluation;
        this.threads = threads;
    }

    /** Takes the outcomes, on the thread that runs. */
    @FunctionalInterface
    interface Sink {
        void take(Outcome outcome);
    }

    /**
     * Evaluates all rows of a source.
     *
     * @throws IOException where the source cannot be read
     */
    void run(RowSource source, Sink sink) throws IOException {
        try {
            InOrder.run(threads, () -> batch(source), evaluation::evaluate, sink::take);
        } catch (CancellationException stopped) {
            throw new CommandFailure("interrupted", stopped);
        }
    }

    private static List<Row> batch(RowSource source) throws IOException {
        List<Row> rows = new ArrayList<>(BATCH_ROWS);
        int size = 0;
        while (rows.size() < BATCH_ROWS && size < BATCH_SIZE) {
            Row row = source.next();
            if (row == null) {
                break;
            }
            rows.add(row);
            size += row.size();
        }
        return rows;
    }
}
