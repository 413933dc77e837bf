package amends.http.watch;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs each request that was answered; of probes and scrapes only those that went wrong, for they come all the time. */
public final class AccessLog implements Consumer<Finished> {

    private static final Logger LOG = LoggerFactory.getLogger("amends.access");

    private static final Set<String> ROUTINE = Set.of("live", "ready", "metrics", "admin");
    private static final int WRONG = 400;
    private static final double MICROS = 1e3;

    @Override
    public void accept(Finished request) {
        if (!LOG.isInfoEnabled() || isRoutine(request)) {
            return;
        }
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("method", request.method())
                .addKeyValue("operation", request.operation())
                .addKeyValue("path", request.path())
                .addKeyValue("status", request.status())
                .addKeyValue("duration_ms", TimeUnit.NANOSECONDS.toMicros(request.nanos()) / MICROS)
                .addKeyValue("bytes", request.bytes())
                .addKeyValue("remote", request.remote());
        if (request.keyId() != null) {
            line = line.addKeyValue("key", request.keyId());
        }
        if (request.traceId() != null) {
            line = line.addKeyValue("trace_id", request.traceId());
        }
        line.log("answered");
    }

    private static boolean isRoutine(Finished request) {
        return request.status() < WRONG && request.method().equals("GET") && ROUTINE.contains(request.operation());
    }
}
