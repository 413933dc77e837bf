package amends.backtest.sweep;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One value of a number that is swept, and what comes of it.
 *
 * @param value the value
 * @param today whether the rules say so today
 * @param effect what comes of it
 * @param notes what else had to change with it; usually none
 */
public record Point(BigDecimal value, boolean today, Effect effect, List<String> notes) {

    public Point {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(effect, "effect");
        notes = List.copyOf(notes);
    }
}
