package amends.history;

import com.google.code.externalsorting.ExternalSort;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Lines that are put in order on disk, so that memory does not grow with their number; those in order are not sorted. */
final class SortedLines {

    private final WorkingFolder folder;
    private final String name;
    private final Comparator<String> order;
    private final BufferedWriter out;
    private String last;
    private boolean ordered = true;
    private Path sorted;

    /**
     * @param name of the file in the folder
     * @throws BacktestException as from the folder
     */
    SortedLines(WorkingFolder folder, String name, Comparator<String> order) {
        this.folder = folder;
        this.name = name;
        this.order = order;
        try {
            this.out = Files.newBufferedWriter(folder.file(name), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw folder.cannot(failed);
        }
    }

    /** Adds a line, without line breaks. */
    void add(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException failed) {
            throw folder.cannot(failed);
        }
        ordered &= last == null || order.compare(last, line) <= 0;
        last = line;
    }

    /** Puts them in order; after that none is added. */
    void sort() {
        Path written = folder.file(name);
        try {
            out.close();
            if (ordered) {
                sorted = written;
                return;
            }
            sorted = folder.file(name + "-sorted");
            List<File> parts = ExternalSort.sortInBatch(
                    written.toFile(),
                    order,
                    1024,
                    StandardCharsets.UTF_8,
                    written.getParent().toFile(),
                    false);
            ExternalSort.mergeSortedFiles(parts, sorted.toFile(), order, StandardCharsets.UTF_8);
            Files.delete(written);
        } catch (IOException failed) {
            throw folder.cannot(failed);
        }
    }

    /** Gives up; what was added is of no use. */
    void abandon() {
        try {
            out.close();
        } catch (IOException full) {
            // What was written is not wanted.
        }
    }

    /** Reads them in order; the reader is to be closed. */
    BufferedReader read() {
        try {
            return Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw folder.cannot(failed);
        }
    }
}
