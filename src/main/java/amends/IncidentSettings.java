package amends;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import java.util.List;

/** The settings of incidents that are kept. */
final class IncidentSettings implements Section {

    @JsonProperty
    private Duration undoWithin = Duration.seconds(60);

    @JsonProperty
    private Duration reserveFor = Duration.minutes(15);

    @JsonProperty
    private Duration feedFor = Duration.days(7);

    /** By a clock that is faster, people have as long as by their own to take something back, and longer to agree. */
    void at(int pace) {
        undoWithin = Duration.seconds(undoWithin.toSeconds() * pace);
        reserveFor = Duration.seconds(reserveFor.toSeconds() * 2);
    }

    /** How long an event can be taken back. */
    java.time.Duration undoWithin() {
        return java.time.Duration.ofSeconds(undoWithin.toSeconds());
    }

    /** How long a reservation keeps something back. */
    java.time.Duration reserveFor() {
        return java.time.Duration.ofSeconds(reserveFor.toSeconds());
    }

    /** How long it is kept what those who listen were told. */
    java.time.Duration feedFor() {
        return java.time.Duration.ofSeconds(feedFor.toSeconds());
    }

    @Override
    public void addProblems(List<String> problems) {
        if (undoWithin == null || undoWithin.toSeconds() < 0 || undoWithin.toDays() > 1) {
            problems.add("incidents.undoWithin: expected 0s to 1d, found " + undoWithin);
        }
        if (reserveFor == null || reserveFor.toSeconds() < 1 || reserveFor.toDays() > 30) {
            problems.add("incidents.reserveFor: expected 1s to 30d, found " + reserveFor);
        }
        if (feedFor == null || feedFor.toMinutes() < 1 || feedFor.toDays() > 365) {
            problems.add("incidents.feedFor: expected 1m to 365d, found " + feedFor);
        }
    }
}
