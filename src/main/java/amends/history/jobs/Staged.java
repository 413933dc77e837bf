package amends.history.jobs;

import amends.folder.FolderWriter;
import amends.folder.RulesZip;
import amends.folder.RulesZipException;
import amends.serving.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A job while it is put together. Closed before it was submitted, it leaves nothing behind. */
public final class Staged implements AutoCloseable {

    private final Jobs jobs;
    private final String id;
    private final Path folder;
    private boolean submitted;

    Staged(Jobs jobs, String id, Path folder) {
        this.jobs = jobs;
        this.id = id;
        this.folder = folder;
    }

    /** Where the file of incidents is to be written. */
    public Path incidents() {
        return folder.resolve(JobRun.INCIDENTS);
    }

    /** Where a zip with a draft can be written. */
    public Path zip() {
        return folder.resolve("rules.zip");
    }

    /**
     * Unpacks the draft.
     *
     * @return the rules folder
     * @throws RulesZipException where the zip is not one of a rules folder
     * @throws IOException where the disk fails
     */
    public Path unpack() throws RulesZipException, IOException {
        Path rules = Files.createDirectory(folder.resolve(JobRun.DRAFT));
        RulesZip.unpack(zip(), rules);
        Files.delete(zip());
        return rules;
    }

    /**
     * Accepts the job. It is on the disk when this returns, and runs when its turn comes, whatever happens until then.
     *
     * @param serving the release that serves
     * @throws IOException where the disk fails; then there is no job
     */
    public Job submit(Asked asked, Serving serving) throws IOException {
        if (asked.needsServing()) {
            FolderWriter.write(serving.content(), folder.resolve(JobRun.SERVING));
        }
        Job job = jobs.accept(id, asked, folder);
        submitted = true;
        return job;
    }

    @Override
    public void close() throws IOException {
        if (!submitted) {
            jobs.giveUp();
            Durable.delete(folder);
        }
    }
}
