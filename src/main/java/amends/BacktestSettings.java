package amends;

import amends.history.jobs.JobLimits;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.util.List;

/** The settings of backtests over HTTP. */
final class BacktestSettings implements Section {

    private static final int MOST = 10_000;
    private static final int MOST_THREADS = 256;

    @JsonProperty
    private DataSize maxIncidentBytes = DataSize.gibibytes(2);

    @JsonProperty
    private Integer queue = 16;

    @JsonProperty
    private Integer keep = 100;

    @JsonProperty
    private Duration keepFor = Duration.days(30);

    @JsonProperty
    private Integer threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** How large a file of incidents may be. */
    long maxIncidentBytes() {
        return maxIncidentBytes.toBytes();
    }

    /** What jobs may take of the machine. */
    JobLimits limits() {
        return new JobLimits(threads, queue, keep, java.time.Duration.ofSeconds(keepFor.toSeconds()));
    }

    /** The same with room for so many jobs, and so many bytes of incidents each, for tests. */
    void atMost(int jobs, int kept, long bytes) {
        queue = jobs;
        keep = kept;
        maxIncidentBytes = DataSize.bytes(bytes);
    }

    @Override
    public void addProblems(List<String> problems) {
        if (maxIncidentBytes == null || maxIncidentBytes.toBytes() < 1) {
            problems.add("backtests.maxIncidentBytes: expected a size such as 2GiB, found " + maxIncidentBytes);
        }
        if (keepFor == null || keepFor.toSeconds() < 1) {
            problems.add("backtests.keepFor: expected a time such as 30d, found " + keepFor);
        }
        number("queue", queue, MOST, problems);
        number("keep", keep, MOST, problems);
        number("threads", threads, MOST_THREADS, problems);
    }

    private static void number(String key, Integer number, int most, List<String> problems) {
        if (number == null || number < 1 || number > most) {
            problems.add("backtests." + key + ": expected 1 to " + most + ", found "
                    + (number == null ? "nothing" : number));
        }
    }
}
