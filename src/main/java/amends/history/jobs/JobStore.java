package amends.history.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs on disk: a folder for each, named by its id. It is made beside and renamed when it is whole, and renamed before it is
 * removed, so that a folder with an id for its name is always a whole one. One process at a time may use them.
 */
final class JobStore {

    /** What a job is. */
    static final String JOB = "job.json";

    private static final Logger LOG = LoggerFactory.getLogger(JobStore.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String COMING = ".new-";
    private static final String GOING = ".gone-";
    private static final String LOCK = ".lock";

    private final Path root;
    private FileChannel lock;

    /** @param data the folder for data; made only when something is to be kept in it */
    JobStore(Path data) {
        this.root = data.resolve("backtests").toAbsolutePath();
    }

    /**
     * Reads what is there, and removes what was left half made.
     *
     * @throws DataFolderException where the folder cannot be read or is in use
     */
    List<Job> open() {
        List<Job> jobs = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return jobs;
        }
        try {
            takeLock();
            for (Path folder : entries()) {
                String name = folder.getFileName().toString();
                if (name.startsWith(COMING) || name.startsWith(GOING)) {
                    Durable.delete(folder);
                } else if (ID.matcher(name).matches() && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    jobs.add(read(folder, name));
                }
            }
        } catch (IOException failed) {
            throw new DataFolderException(
                    "the backtests in " + root + " cannot be read: " + failed.getMessage(), failed);
        }
        return jobs;
    }

    private List<Path> entries() throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root)) {
            found.forEach(entries::add);
        }
        return entries;
    }

    /** A job that cannot be read is told as one that failed: it stops nobody else. */
    private static Job read(Path folder, String id) throws IOException {
        try {
            Job job = JobFile.read(folder.resolve(JOB));
            if (job.id().equals(id)) {
                return job;
            }
        } catch (IOException damaged) {
            LOG.warn("backtest {} cannot be read: {}", id, damaged.getMessage());
        }
        return Job.queued(id, null, Files.getLastModifiedTime(folder).toInstant());
    }

    private void takeLock() throws IOException {
        if (lock != null) {
            return;
        }
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            lock = channel;
        } catch (OverlappingFileLockException taken) {
            channel.close();
            throw new DataFolderException(root + " is in use by another process", taken);
        }
    }

    /** A folder in which a job can be put together. */
    Path stage(String id) throws IOException {
        Files.createDirectories(root);
        takeLock();
        return Files.createDirectory(root.resolve(COMING + id));
    }

    /** Makes a job of what was put together; it is on the disk when this returns. */
    void accept(Job job, Path staged) throws IOException {
        Files.write(staged.resolve(JOB), JobFile.bytes(job));
        Durable.forceAll(staged);
        Durable.move(staged, folder(job.id()));
    }

    /** Writes down what became of a job. */
    void save(Job job) throws IOException {
        Durable.write(folder(job.id()).resolve(JOB), JobFile.bytes(job));
    }

    /** Where the files of a job are. */
    Path folder(String id) {
        return root.resolve(id);
    }

    /** Removes a job, also one whose folder somebody else has removed. */
    void remove(String id) throws IOException {
        if (!Files.exists(folder(id))) {
            return;
        }
        Path gone = root.resolve(GOING + id);
        Durable.move(folder(id), gone);
        try {
            Durable.delete(gone);
        } catch (IOException inUse) {
            LOG.info("{} is left to be removed at the next start", gone, inUse);
        }
    }

    void close() throws IOException {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
