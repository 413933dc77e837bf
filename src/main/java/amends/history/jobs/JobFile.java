package amends.history.jobs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A job as a file. */
final class JobFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JobFile() {}

    static byte[] bytes(Job job) throws IOException {
        return JSON.writeValueAsBytes(job);
    }

    /** @throws IOException where there is no such file, or it does not say what a job is */
    static Job read(Path file) throws IOException {
        Job job = JSON.readValue(Files.readAllBytes(file), Job.class);
        if (job == null
                || job.id() == null
                || job.state() == null
                || job.created() == null
                || (job.asked() == null && job.state() != Job.State.FAILED)
                || job.state().isEnd() != (job.finished() != null)) {
            throw new IOException(file + " is no job");
        }
        return job;
    }
}
