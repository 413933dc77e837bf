package amends.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.backtest.Conduct;
import amends.backtest.PastIncident;
import amends.backtest.Remarks;
import amends.rows.RowInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Incidents are sorted in a folder of their own that goes whatever happens. */
class WorkingFolderTest {

    private static final String INCIDENTS = PastMonth.incidents(60);

    private static RowInput rows(InputStream bytes) throws IOException {
        return RowInput.open(
                PastMonth.order(Conduct.USUAL, PastMonth.order().candidates()).format(),
                bytes,
                PastMonth.DRAFT.policies());
    }

    private static InputStream bytes() {
        return new ByteArrayInputStream(INCIDENTS.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theIncidentsComeInOrderAndNothingIsLeft() throws IOException {
        WorkingFolder folder = WorkingFolder.create();
        Path place = folder.file("incidents").getParent();
        List<PastIncident> read = new ArrayList<>();
        try (RowInput rows = rows(bytes());
                PastIncidents past = PastMonth.sorted(rows, folder);
                PastIncidents.Reading reading = past.read()) {
            assertThat(place).isDirectory();
            reading.forEachRemaining(each -> read.add(each.get(0)));
        }
        assertThat(read).hasSizeGreaterThan(50).isSortedAccordingTo(PastIncident.ORDER);
        assertThat(place).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noSpaceLeftIsToldWithTheFolder() throws IOException {
        for (String file : List.of("incidents", "incidents-sorted", "ids")) {
            WorkingFolder folder = WorkingFolder.create();
            Path place = folder.file("incidents").getParent();
            // A device that is always full stands where a file is to be written.
            Files.createSymbolicLink(folder.file(file), Path.of("/dev/full"));
            try (RowInput rows = rows(bytes())) {
                assertThatThrownBy(() -> PastMonth.sorted(rows, folder))
                        .as(file)
                        .isInstanceOf(BacktestException.class)
                        .hasMessageStartingWith("cannot sort the incidents in " + place)
                        .hasMessageContaining("No space left on device")
                        .hasMessageEndingWith("names another folder for temporary files");
            }
            assertThat(place).doesNotExist();
        }
    }

    @Test
    void nothingIsLeftOfAFileThatFailsOrVanishesMeanwhile() throws IOException {
        WorkingFolder folder = WorkingFolder.create();
        Path place = folder.file("incidents").getParent();
        InputStream gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the share is gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
        InputStream failing = new SequenceInputStream(bytes(), gone);
        try (RowInput rows = rows(failing)) {
            assertThatThrownBy(() -> PastMonth.sorted(rows, folder))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the share is gone");
        }
        assertThat(place).doesNotExist();
    }

    @Test
    void nothingIsLeftOfARunThatIsCancelled() throws IOException {
        WorkingFolder folder = WorkingFolder.create();
        Path before = folder.file("incidents").getParent();
        Watch impatient = new Watch() {
            @Override
            public void begin(String work, long steps) {
                // nothing to show
            }

            @Override
            public void step() {
                throw new CancelledException();
            }

            @Override
            public void end() {
                // nothing to show
            }
        };
        try (RowInput rows = rows(bytes())) {
            assertThatThrownBy(() -> new PastIncidents(
                            rows, List.of(PastMonth.way(rows)), (line, why) -> {}, new Remarks(), impatient, folder))
                    .isInstanceOf(CancelledException.class);
        }
        assertThat(before).doesNotExist();
    }
}
