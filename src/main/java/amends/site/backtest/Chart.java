package amends.site.backtest;

import java.util.Collections;
import java.util.List;

/**
 * A chart as data, for the script of the page. What it shows stands in a table as well.
 *
 * @param id its name on the page
 * @param label what it shows, for whoever cannot see it
 * @param form how it is drawn
 * @param x what is along the way: weeks, names or numbers
 * @param y what is measured
 * @param at the places along the way, in order: instants as seconds since 1970, names, or numbers
 * @param series what is drawn, as many values each as there are places
 */
public record Chart(String id, String label, Form form, String x, String y, List<?> at, List<Series> series) {

    /** How a chart is drawn. */
    public enum Form {
        /** Columns side by side over weeks. */
        COLUMNS,
        /** Bars below each other, one group for each name. */
        BARS,
        /** Lines over numbers. */
        LINES,
        /** A dot for each name, with its interval. */
        DOTS
    }

    /** How a series is shown. */
    public enum Show {
        /** As the chart's form has it. */
        USUAL,
        /** By marks, which are not joined. */
        MARKED,
        /** In words alone, where somebody points at a place. */
        TOLD
    }

    /**
     * One of the things that are drawn.
     *
     * @param values null where there is none
     * @param from where intervals begin, or null for a series without intervals
     * @param to where they end, or null likewise
     */
    public record Series(String name, List<Double> values, List<Double> from, List<Double> to, Show show) {

        public Series {
            values = Collections.unmodifiableList(values);
        }

        /** A series without intervals. */
        static Series of(String name, List<Double> values) {
            return new Series(name, values, null, null, Show.USUAL);
        }

        /** Some points that stand out. */
        static Series marks(String name, List<Double> values) {
            return new Series(name, values, null, null, Show.MARKED);
        }

        /** What is told of each place and not drawn. */
        static Series told(String name, List<Double> values) {
            return new Series(name, values, null, null, Show.TOLD);
        }
    }

    /** What it shows, and of what. */
    public String told() {
        List<String> drawn = series.stream()
                .filter(one -> one.show() == Show.USUAL)
                .map(Series::name)
                .toList();
        return drawn.size() < 2 ? label : label + "; " + String.join(" beside ", drawn);
    }

    public Chart {
        at = List.copyOf(at);
        series = List.copyOf(series);
    }
}
