package amends.wire;

import amends.promise.Clock;
import amends.promise.Derivation;
import amends.promise.Interval;
import amends.recommendation.Clocks;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Writes clocks as JSON, always with the same fields in the same order, on one line. */
public final class ClockWriter {

    private ClockWriter() {}

    /**
     * Writes the clocks of an incident.
     *
     * @param pinnedRelease the release whose calendars its clocks run on, or null where they run on those of the policies
     *     that were asked
     * @param explain whether each clock tells how its time was counted
     * @return JSON in UTF-8
     */
    public static byte[] bytes(Clocks clocks, String pinnedRelease, boolean explain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = StrictJson.factory().createGenerator(bytes)) {
            write(clocks, pinnedRelease, explain, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes the clocks of an incident as one value, as {@link #bytes} does.
     *
     * @param json where to; stays open
     * @throws IOException from the generator
     */
    public static void write(Clocks clocks, String pinnedRelease, boolean explain, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("release", clocks.release());
        if (pinnedRelease != null) {
            json.writeStringField("pinnedRelease", pinnedRelease);
        }
        json.writeStringField("asOf", clocks.asOf().toString());
        json.writeArrayFieldStart("clocks");
        for (Clocks.Running one : clocks.clocks()) {
            clock(one, explain, json);
        }
        json.writeEndArray();
        if (!clocks.notes().isEmpty()) {
            json.writeArrayFieldStart("notes");
            for (String note : clocks.notes()) {
                json.writeString(note);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void clock(Clocks.Running running, boolean explain, JsonGenerator json) throws IOException {
        Clock clock = running.clock();
        json.writeStartObject();
        json.writeStringField("promise", clock.sort().wireName());
        instant("startedAt", clock.startedAt(), json);
        instant("targetAt", clock.targetAt(), json);
        instant("dueAt", clock.dueAt(), json);
        instant("metAt", running.metAt(), json);
        json.writeStringField("state", clock.state().name());
        if (running.calendar() == null) {
            json.writeNullField("calendar");
        } else {
            json.writeStringField("calendar", running.calendar());
            json.writeBooleanField("pinned", running.pinned());
        }
        if (clock.elapsedMinutes() == null) {
            json.writeNullField("elapsedMinutes");
        } else {
            json.writeNumberField("elapsedMinutes", clock.elapsedMinutes());
        }
        json.writeNumberField("remainingMinutes", clock.remainingMinutes());
        json.writeNumberField("overdueMinutes", clock.overdueMinutes());
        if (explain) {
            derivation("days", running.days(), true, json);
            derivation("elapsed", running.elapsed(), false, json);
            derivation("remaining", running.remaining(), false, json);
            derivation("overdue", running.overdue(), false, json);
        }
        json.writeEndObject();
    }

    private static void derivation(String name, Derivation derivation, boolean days, JsonGenerator json)
            throws IOException {
        if (derivation == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        instant("from", derivation.from(), json);
        instant("to", derivation.to(), json);
        if (days) {
            json.writeNumberField("countedDays", derivation.countedIntervals());
        } else {
            json.writeNumberField("countedSeconds", derivation.countedSeconds());
        }
        json.writeArrayFieldStart("intervals");
        for (Interval interval : derivation.intervals()) {
            interval(interval, json);
        }
        json.writeEndArray();
        if (derivation.cutAt() != null) {
            instant("cutAt", derivation.cutAt(), json);
        }
        json.writeEndObject();
    }

    private static void interval(Interval interval, JsonGenerator json) throws IOException {
        json.writeStartObject();
        instant("from", interval.from(), json);
        instant("to", interval.to(), json);
        json.writeBooleanField("counted", interval.counted());
        json.writeStringField("why", interval.reason().wireName());
        json.writeNumberField("seconds", interval.seconds());
        if (interval.day() != null) {
            json.writeStringField("day", interval.day().toString());
        }
        json.writeEndObject();
    }

    private static void instant(String field, Instant instant, JsonGenerator json) throws IOException {
        if (instant == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, instant.toString());
        }
    }
}
