package amends.cli.test;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.helpers.NOPLogger;

/** What happens to the files of a folder and the folders in it, told by the operating system. */
final class FolderEvents implements Events, AutoCloseable {

    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
    private final Path root;
    private final DirectoryWatcher watcher;

    /**
     * Starts to listen: what happens from now on is told.
     *
     * @throws IOException where the folder cannot be watched
     */
    FolderEvents(Path folder) throws IOException {
        root = folder.toRealPath();
        watcher = DirectoryWatcher.builder()
                .path(root)
                .listener(this::happened)
                .logger(NOPLogger.NOP_LOGGER)
                .build();
        // It registers the folders before it returns, and only then listens beside us.
        CompletableFuture<Void> unused = watcher.watchAsync(this::beside);
    }

    private void beside(Runnable listening) {
        Thread thread = new Thread(
                () -> {
                    listening.run();
                    queue.add(Event.OVER);
                },
                "watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void happened(DirectoryChangeEvent event) {
        if (event.eventType() == EventType.OVERFLOW) {
            queue.add(Event.changed(""));
        } else if (!event.isDirectory()) {
            queue.add(Event.changed(root.relativize(event.path()).toString().replace('\\', '/')));
        }
    }

    @Override
    public Event next(Duration atMost) throws InterruptedException {
        if (atMost == null) {
            return queue.take();
        }
        Event event = queue.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        return event == null ? Event.QUIET : event;
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException gone) {
            // Nothing is held any more.
        }
    }
}
