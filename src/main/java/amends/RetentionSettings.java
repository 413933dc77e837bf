package amends;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import java.util.List;

/** How long personal data are kept. */
final class RetentionSettings implements Section {

    @JsonProperty
    private Duration keepClosedFor;

    /** How long incidents stay as they are after they were resolved, or null for ever. */
    java.time.Duration keepClosedFor() {
        return keepClosedFor == null ? null : java.time.Duration.ofSeconds(keepClosedFor.toSeconds());
    }

    @Override
    public void addProblems(List<String> problems) {
        if (keepClosedFor != null && keepClosedFor.toDays() < 1) {
            problems.add("retention.keepClosedFor: expected 1d or more, or nothing for ever, found " + keepClosedFor);
        }
    }
}
