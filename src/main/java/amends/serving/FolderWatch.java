package amends.serving;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * Has the operating system tell what happens in the rules folder. Where it cannot, or the folder is gone, nothing is told;
 * whoever follows the folder looks from time to time all the same.
 */
final class FolderWatch implements Watching {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final Path folder;
    private final Runnable changed;
    private DirectoryWatcher watcher;
    private volatile boolean over = true;
    private Object watched;
    private boolean closed;
    private boolean told;

    /**
     * @param folder what is watched, where it is there
     * @param changed called whenever something happens in it, by another thread
     */
    FolderWatch(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
    }

    /** Begins to watch where that is not done, or where the folder is not the one that it was. */
    @Override
    public synchronized void renew() {
        Object there = identity();
        boolean watches = !over && there != null && there.equals(watched);
        if (closed || there == null || watches) {
            return;
        }
        end();
        try {
            DirectoryWatcher begun = DirectoryWatcher.builder()
                    .path(folder.toRealPath())
                    .listener(event -> changed.run())
                    .fileHashing(false)
                    .logger(NOPLogger.NOP_LOGGER)
                    .build();
            watcher = begun;
            watched = there;
            over = false;
            // It registers the folders before it returns, and only then listens beside us.
            CompletableFuture<Void> unused = begun.watchAsync(listening -> beside(begun, listening));
        } catch (IOException | RuntimeException e) {
            if (!told) {
                told = true;
                LOG.warn("the rules folder cannot be watched, only looked at from time to time: {}", e.toString());
            }
        }
    }

    private void beside(DirectoryWatcher begun, Runnable listening) {
        Thread thread = new Thread(
                () -> {
                    listening.run();
                    ended(begun);
                },
                "rules-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void ended(DirectoryWatcher begun) {
        if (watcher == begun) {
            over = true;
        }
    }

    /** Which folder it is, however it is called; null where there is none. */
    private Object identity() {
        try {
            Path real = folder.toRealPath();
            Object key = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
            return real + " " + Objects.toString(key);
        } catch (IOException gone) {
            return null;
        }
    }

    private void end() {
        over = true;
        if (watcher != null) {
            try {
                watcher.close();
            } catch (IOException gone) {
                // Nothing is held any more.
            }
            watcher = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        end();
    }
}
