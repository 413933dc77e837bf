package amends.testing.coverage;

import amends.policy.Position;
import amends.promise.ClockState;
import amends.promise.PromiseSort;
import java.util.List;

/**
 * How the clock of a promise stood in any case in which this very promise was made. This is told and not counted.
 *
 * @param rule the rule that promises
 * @param at where it stands
 * @param sort what is promised
 * @param seen the states that its clock was seen in
 * @param unseen the others
 */
public record PromiseStates(
        String rule, Position at, PromiseSort sort, List<ClockState> seen, List<ClockState> unseen) {

    public PromiseStates {
        seen = List.copyOf(seen);
        unseen = List.copyOf(unseen);
    }
}
