package amends.backtest.steps;

import amends.backtest.sweep.Effect;
import java.util.List;

/**
 * The steps from today's rules to perfect service.
 *
 * @param currency of all costs, or empty where nothing costs anything
 * @param today what comes of the rules as they are
 * @param steps in the order in which they are to be taken
 * @param notes what is to be known of the whole, such as why there are no steps
 */
public record Ladder(String currency, Effect today, List<Step> steps, List<String> notes) {

    public Ladder {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }
}
