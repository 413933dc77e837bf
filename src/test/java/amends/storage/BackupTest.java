package amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import amends.casework.CaseView;
import amends.casework.Happening;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is backed up on one database can be restored on the same sort and on the other. */
class BackupTest {

    @TempDir
    private Path folder;

    private enum Sort {
        H2,
        POSTGRESQL
    }

    private TestDatabase fresh(Sort sort, String name) {
        return sort == Sort.H2 ? TestDatabase.h2File(folder.resolve(name)) : TestDatabase.postgres();
    }

    @ParameterizedTest
    @CsvSource({"H2, H2", "H2, POSTGRESQL", "POSTGRESQL, POSTGRESQL", "POSTGRESQL, H2"})
    void whatWasBackedUpIsRestoredAndGoesOn(Sort from, Sort to) throws IOException {
        try (TestDatabase source = fresh(from, "source");
                TestDatabase target = fresh(to, "target")) {
            Desk before = new Desk(source.database());
            fill(before);
            Path file = backUp(source, "backup.zip");

            Backup.Manifest restored = Restore.from(file, target.database());

            assertThat(restored.rows("incident")).isEqualTo(3);
            Desk after = new Desk(target.database());
            assertThat(view(after)).isEqualTo(view(before));
            // The same again, but for when it was written: byte by byte, whichever database it comes from.
            assertThat(tables(backUp(target, "again.zip"))).isEqualTo(tables(file));
            after.record("a", null, new Happening.Resolved());
            assertThat(numbers(target)).doesNotHaveDuplicates().isSorted();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatHoldsIncidentsIsLeftAlone(Sort sort) throws IOException {
        try (TestDatabase source = fresh(sort, "source")) {
            Desk desk = new Desk(source.database());
            desk.open("a", "c-1");
            Path file = backUp(source, "backup.zip");
            desk.open("b", "c-1");

            assertThatThrownBy(() -> Restore.from(file, source.database()))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("the database holds 2 incidents");
            assertThat(desk.casework().view("b").head().customerId()).isEqualTo("c-1");
        }
    }

    @Test
    void aFileThatWasChangedIsRefusedAndNothingIsRestored() throws IOException {
        try (TestDatabase source = fresh(Sort.H2, "source");
                TestDatabase target = fresh(Sort.H2, "target")) {
            fill(new Desk(source.database()));
            Path file = backUp(source, "backup.zip");
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                Path ledger = zip.getPath("ledger_entry.ndjson");
                Files.writeString(ledger, Files.readString(ledger).replace("1.50", "9.50"));
            }

            assertThatThrownBy(() -> Restore.from(file, target.database()))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("ledger_entry.ndjson is not what was written");
            assertThat(Jdbi.create(target.database().pool())
                            .<Integer, RuntimeException>withHandle(
                                    handle -> handle.createQuery("select count(*) from incident")
                                            .mapTo(Integer.class)
                                            .one()))
                    .isZero();
        }
    }

    @Test
    void aFileOfAnotherSchemaOrOfNoneIsRefused() throws IOException {
        try (TestDatabase store = fresh(Sort.H2, "source")) {
            Path file = backUp(store, "backup.zip");
            try (FileSystem zip = FileSystems.newFileSystem(file)) {
                Path manifest = zip.getPath(Backup.MANIFEST);
                Files.writeString(manifest, Files.readString(manifest).replaceFirst("(\"schema\" : \")\\d+", "$19999"));
            }
            assertThatThrownBy(() -> Restore.from(file, store.database())).hasMessageContaining("is of schema 9999");

            Path none = Files.writeString(folder.resolve("none.zip"), "none");
            assertThatThrownBy(() -> Restore.from(none, store.database())).isInstanceOf(BackupException.class);
        }
    }

    /** Every incident that a backup holds, it holds with its decision, however many are opened meanwhile. */
    @ParameterizedTest
    @EnumSource
    void aBackupIsOfOneInstantWhileOthersWrite(Sort sort) throws Exception {
        ExecutorService others = Executors.newSingleThreadExecutor();
        AtomicBoolean stopped = new AtomicBoolean();
        try (TestDatabase source = fresh(sort, "source")) {
            Desk desk = new Desk(source.database());
            Future<?> writing = others.submit(() -> {
                for (int i = 0; !stopped.get(); i++) {
                    desk.open("i" + i, "c-1");
                }
            });
            for (int i = 0; i < 5; i++) {
                try (OutputStream out = OutputStream.nullOutputStream()) {
                    Backup.Manifest written = Backup.write(source.database(), out, Desk.NOON);
                    assertThat(written.rows("decision")).isEqualTo(written.rows("incident"));
                    assertThat(written.rows("feed_item")).isEqualTo(written.rows("incident"));
                }
            }
            stopped.set(true);
            writing.get();
        } finally {
            others.shutdownNow();
        }
    }

    private static void fill(Desk desk) {
        desk.open("a", "c-1");
        desk.open("b", "\u0416\ud83c\udf77 \"c\"");
        desk.open("c", null);
        desk.record("a", "e1", new Happening.Acknowledged("sorry", null, Desk.NOON.plusSeconds(600)));
        desk.record("a", "e2", new Happening.RemedyGiven("drink", null, null, null));
        desk.record("a", "e3", new Happening.CustomerReplied("two\nlines, \u00fcber"));
        desk.record("c", "e1", new Happening.Resolved());
    }

    private static List<Object> view(Desk desk) {
        return List.of("a", "b", "c").stream()
                .map(id -> desk.casework().view(id))
                .<Object>map(BackupTest::told)
                .toList();
    }

    private static List<Object> told(CaseView view) {
        return List.of(
                view.head(),
                view.events(),
                view.plan().recommendations(),
                view.plan().clocks());
    }

    private Path backUp(TestDatabase store, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Backup.write(store.database(), out, Desk.NOON);
        }
        return file;
    }

    /** The lines of each table's file, sorted: a table has no order of its own. */
    private static SortedMap<String, List<String>> tables(Path file) throws IOException {
        TreeMap<String, List<String>> tables = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (!entry.getName().equals(Backup.MANIFEST)) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    tables.put(entry.getName(), text.lines().sorted().toList());
                }
            }
        }
        return tables;
    }

    private static List<Long> numbers(TestDatabase store) {
        return Jdbi.create(store.database().pool())
                .withHandle(handle -> handle.createQuery("select id from feed_item order by told_at, id")
                        .mapTo(Long.class)
                        .list());
    }
}
