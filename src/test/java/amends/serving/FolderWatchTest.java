package amends.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The events of real files. */
@Timeout(60)
class FolderWatchTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path temporary;

    @Test
    void whatHappensInTheFolderAndBelowIsToldAlsoInAFolderThatCameInItsPlace() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("rules/test")).getParent();
        Signals told = new Signals();
        try (FolderWatch watch = new FolderWatch(folder, told::happened)) {
            watch.renew();
            Files.writeString(folder.resolve("test/a.drl"), "x");
            assertThat(told.within(LONG)).isTrue();

            Files.move(folder, temporary.resolve("old"));
            watch.renew();
            Files.createDirectories(folder.resolve("new"));
            watch.renew();
            quiet(told);
            Files.writeString(folder.resolve("new/b.drl"), "x");
            assertThat(told.within(LONG)).isTrue();
        }
    }

    @Test
    void aFolderThatIsMissingIsWatchedOnceItIsThere() throws Exception {
        Signals told = new Signals();
        try (FolderWatch watch = new FolderWatch(temporary.resolve("rules"), told::happened)) {
            watch.renew();
            Files.createDirectories(temporary.resolve("rules"));
            watch.renew();
            Files.writeString(temporary.resolve("rules/a.drl"), "x");
            assertThat(told.within(LONG)).isTrue();
        }
    }

    /** Whatever has been told so far is told. */
    private static void quiet(Signals told) throws InterruptedException {
        boolean again = told.within(Duration.ZERO);
        while (again) {
            again = told.within(Duration.ZERO);
        }
    }

    @Test
    void whereNothingIsToldTheFolderIsLookedAtFromTimeToTime() throws Exception {
        Followed followed = new Followed(temporary.resolve("rules"));
        Signals nobodyTells = new Signals();
        CompletableFuture<String> came = new CompletableFuture<>();
        followed.inForce.after(serving -> came.complete(serving.release()));
        String before = followed.inForce.serving().release();
        try (Reloading reloading = new Reloading(
                new Settling(followed.folder, nobodyTells),
                nobodyTells,
                nothing(),
                followed.forge,
                followed.inForce,
                Admission.EVERYTHING,
                () -> Followed.NOW,
                new ReloadLog(new com.codahale.metrics.MetricRegistry(), followed.inForce))) {
            reloading.begin(Reloading.first(followed.folder, followed.forge), Optional::empty);
            reloading.start(Duration.ofMillis(1));
            followed.save(12);

            assertThat(came.get(LONG.toSeconds(), TimeUnit.SECONDS)).isNotEqualTo(before);
            assertThat(followed.serves()).isEqualTo(12);
        }
    }

    private static Watching nothing() {
        return new Watching() {
            @Override
            public void renew() {
                // Nothing is watched.
            }

            @Override
            public void close() {
                // Nothing is watched.
            }
        };
    }
}
