package amends;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import java.util.List;

/** The settings of incidents that are kept. */
final class IncidentSettings {

    @JsonProperty
    private Duration undoWithin = Duration.seconds(60);

    @JsonProperty
    private Duration reserveFor = Duration.minutes(15);

    /** How long an event can be taken back. */
    java.time.Duration undoWithin() {
        return java.time.Duration.ofSeconds(undoWithin.toSeconds());
    }

    /** How long a reservation keeps something back. */
    java.time.Duration reserveFor() {
        return java.time.Duration.ofSeconds(reserveFor.toSeconds());
    }

    void addProblems(List<String> problems) {
        if (undoWithin == null || undoWithin.toSeconds() < 0 || undoWithin.toDays() > 1) {
            problems.add("incidents.undoWithin: expected 0s to 1d, found " + undoWithin);
        }
        if (reserveFor == null || reserveFor.toSeconds() < 1 || reserveFor.toDays() > 30) {
            problems.add("incidents.reserveFor: expected 1s to 30d, found " + reserveFor);
        }
    }
}
