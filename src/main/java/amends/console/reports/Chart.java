package amends.console.reports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;

/**
 * A chart as data, for the script of the page. What it shows stands in a table as well.
 *
 * @param label what it shows, for whoever cannot see it
 * @param form how it is laid out
 * @param at the places along the way, in order: days as seconds since 1970, or names
 * @param left what is measured on the left; null where nothing is
 * @param right what is measured on the right; null where nothing is
 * @param series what is drawn, as many values each as there are places
 */
public record Chart(String label, Form form, List<?> at, Scale left, Scale right, List<Series> series) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public Chart {
        at = List.copyOf(at);
        series = List.copyOf(series);
    }

    /** How a chart is laid out. */
    public enum Form {
        /** Places are weeks, which have a width. */
        WEEKS,
        /** Places are instants. */
        TIME,
        /** Places are names, below each other. */
        ROWS
    }

    /** What is measured, and from where to where; the end is null where the values tell it. */
    public record Scale(String label, double from, Double to) {}

    /** How a series is shown. */
    public enum Show {
        /** A line with points. */
        LINE,
        /** A broken line. */
        DASHED,
        /** A dotted line. */
        DOTTED,
        /** Bars, filled. */
        BARS,
        /** Bars, hatched. */
        HATCHED,
        /** A dot with its interval. */
        DOTS
    }

    /**
     * One of the things that are drawn.
     *
     * @param right whether it is measured on the right
     * @param values null where there is none
     * @param told what is said of each place to whoever points at it
     * @param from where intervals begin, empty for a series without intervals
     * @param to where they end, likewise
     */
    public record Series(
            String name,
            Show show,
            boolean right,
            List<Double> values,
            List<String> told,
            List<Double> from,
            List<Double> to) {

        public Series {
            values = Collections.unmodifiableList(values);
            told = List.copyOf(told);
            from = Collections.unmodifiableList(from);
            to = Collections.unmodifiableList(to);
        }

        /** A series without intervals, measured on the left. */
        static Series left(String name, Show show, List<Double> values, List<String> told) {
            return new Series(name, show, false, values, told, List.of(), List.of());
        }

        /** Likewise, measured on the right. */
        static Series right(String name, Show show, List<Double> values, List<String> told) {
            return new Series(name, show, true, values, told, List.of(), List.of());
        }
    }

    /** The same as JSON. */
    @JsonIgnore
    public String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("charts are plain data", e);
        }
    }
}
