package amends;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import java.util.List;

/** The settings of how the service ends. */
final class ShutdownSettings implements Section {

    @JsonProperty
    private Duration pause = Duration.seconds(0);

    @JsonProperty
    private Duration timeout = Duration.seconds(30);

    /** How long requests are still taken after the probes have begun to say that none should be sent. */
    java.time.Duration pause() {
        return java.time.Duration.ofMillis(pause.toMilliseconds());
    }

    /** How long everything may take together, the pause included. */
    java.time.Duration timeout() {
        return java.time.Duration.ofMillis(timeout.toMilliseconds());
    }

    @Override
    public void addProblems(List<String> problems) {
        if (pause == null || pause.toMinutes() > 5) {
            problems.add("shutdown.pause: expected 0s to 5m, found " + (pause == null ? "nothing" : pause));
        }
        if (timeout == null || timeout.toMilliseconds() < 1_000 || timeout.toMinutes() > 60) {
            problems.add("shutdown.timeout: expected 1s to 60m, found " + (timeout == null ? "nothing" : timeout));
        } else if (pause != null && pause.toMilliseconds() >= timeout.toMilliseconds()) {
            problems.add(
                    "shutdown.pause: expected less than shutdown.timeout, which is " + timeout + ", found " + pause);
        }
    }
}
