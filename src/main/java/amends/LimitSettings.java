package amends;

import amends.http.batch.BatchLimits;
import amends.http.limits.ConnectionLimits;
import amends.http.limits.RequestLimits;
import amends.http.limits.Turnstile;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.util.List;

/** How much callers may ask for, so that nobody can take the service away from the others. */
public final class LimitSettings implements Section {

    /** Threads for what is not counted: connections, health, the admin port. */
    private static final int OTHER_THREADS = 64;

    private static final DataSize LEAST_LINE = DataSize.kibibytes(1);
    private static final DataSize LARGEST_LINE = DataSize.mebibytes(64);

    @JsonProperty
    private Integer requests = 512;

    @JsonProperty
    private Integer evaluations = 128;

    @JsonProperty
    private Integer waiting = 256;

    @JsonProperty
    private Duration patience = Duration.milliseconds(500);

    @JsonProperty
    private Integer rate = 1_000;

    @JsonProperty
    private Duration rateEvery = Duration.seconds(1);

    @JsonProperty
    private Integer rateBurst = 2_000;

    @JsonProperty
    private Boolean rateWithoutKeys = false;

    @JsonProperty
    private DataSize uriBytes = DataSize.kibibytes(4);

    @JsonProperty
    private DataSize headBytes = DataSize.kibibytes(8);

    @JsonProperty
    private Duration headPatience = Duration.seconds(10);

    @JsonProperty
    private Duration bodyPatience = Duration.seconds(10);

    @JsonProperty
    private DataSize bodyPace = DataSize.kibibytes(1);

    @JsonProperty
    private Duration idle = Duration.seconds(30);

    @JsonProperty
    private Integer connections = 4_096;

    @JsonProperty
    private Long batchLines = 1_000_000L;

    @JsonProperty
    private DataSize batchLineBytes = DataSize.kibibytes(256);

    @JsonProperty
    private DataSize batchBytes = DataSize.gibibytes(1);

    @JsonProperty
    private Integer batches = 8;

    @JsonProperty
    private Integer batchThreads = Runtime.getRuntime().availableProcessors();

    /** What holds for each request. */
    RequestLimits requests() {
        RequestLimits.Quota quota =
                new RequestLimits.Quota(rate, java.time.Duration.ofMillis(rateEvery.toMilliseconds()), rateBurst);
        return new RequestLimits(
                Math.toIntExact(uriBytes.toBytes()),
                requests,
                rate == 0 ? null : quota,
                rate == 0 || !rateWithoutKeys ? null : quota,
                java.time.Duration.ofMillis(bodyPatience.toMilliseconds()),
                bodyPace.toBytes());
    }

    /** What holds for connections. */
    ConnectionLimits connections() {
        return new ConnectionLimits(
                Math.toIntExact(headBytes.toBytes()),
                java.time.Duration.ofMillis(headPatience.toMilliseconds()),
                java.time.Duration.ofMillis(idle.toMilliseconds()),
                connections,
                requests + OTHER_THREADS);
    }

    /** Lets a few evaluate at the same time. */
    Turnstile evaluations() {
        return new Turnstile(evaluations, waiting, java.time.Duration.ofMillis(patience.toMilliseconds()));
    }

    /** The same for so much at once, for tests. */
    public LimitSettings atOnce(int everything, int evaluate, int wait) {
        requests = everything;
        evaluations = evaluate;
        waiting = wait;
        patience = Duration.milliseconds(200);
        return this;
    }

    /** The same with a rate for those without a key, for tests. */
    public LimitSettings atRate(int times, java.time.Duration every, int burst) {
        rate = times;
        rateEvery = Duration.milliseconds(every.toMillis());
        rateBurst = burst;
        rateWithoutKeys = true;
        return this;
    }

    /** The same with so little patience, for tests. */
    public LimitSettings waitingFor(java.time.Duration head, java.time.Duration body, java.time.Duration idleFor) {
        headPatience = Duration.milliseconds(head.toMillis());
        bodyPatience = Duration.milliseconds(body.toMillis());
        idle = Duration.milliseconds(idleFor.toMillis());
        return this;
    }

    /** The same with so many connections, for tests. */
    public LimitSettings connecting(int most) {
        connections = most;
        return this;
    }

    /** How much a batch may be. */
    BatchLimits batches() {
        return new BatchLimits(
                Math.toIntExact(batchLineBytes.toBytes()), batchLines, batchBytes.toBytes(), batches, batchThreads);
    }

    /** The same with smaller batches, for tests. */
    public LimitSettings withBatches(int lineBytes, long lines, long bytes, int atOnce) {
        batchLineBytes = DataSize.bytes(lineBytes);
        batchLines = lines;
        batchBytes = DataSize.bytes(bytes);
        batches = atOnce;
        return this;
    }

    @Override
    public void addProblems(List<String> problems) {
        Bounds bounds = new Bounds("limits.", problems);
        bounds.number("requests", requests, 1, 10_000);
        bounds.number("evaluations", evaluations, 1, 10_000);
        bounds.number("waiting", waiting, 0, 10_000);
        bounds.time("patience", patience, Duration.milliseconds(0), Duration.seconds(30));
        bounds.number("rate", rate, 0, 1_000_000);
        bounds.time("rateEvery", rateEvery, Duration.milliseconds(1), Duration.days(1));
        bounds.number("rateBurst", rateBurst, 1, 1_000_000);
        if (rateWithoutKeys == null) {
            problems.add("limits.rateWithoutKeys: expected true or false, found nothing");
        }
        bounds.size("uriBytes", uriBytes, DataSize.bytes(256), DataSize.kibibytes(64));
        bounds.size("headBytes", headBytes, DataSize.kibibytes(1), DataSize.kibibytes(64));
        bounds.time("headPatience", headPatience, Duration.milliseconds(100), Duration.minutes(10));
        bounds.time("bodyPatience", bodyPatience, Duration.milliseconds(100), Duration.minutes(10));
        bounds.size("bodyPace", bodyPace, DataSize.bytes(1), DataSize.mebibytes(1));
        bounds.time("idle", idle, Duration.milliseconds(100), Duration.hours(1));
        bounds.number("connections", connections, 1, 1_000_000);
        bounds.number("batchLines", batchLines, 1, Long.MAX_VALUE);
        bounds.size("batchLineBytes", batchLineBytes, LEAST_LINE, LARGEST_LINE);
        bounds.size("batchBytes", batchBytes, LEAST_LINE, DataSize.tebibytes(1));
        bounds.number("batches", batches, 1, 1_000);
        bounds.number("batchThreads", batchThreads, 1, 1_000);
    }
}
