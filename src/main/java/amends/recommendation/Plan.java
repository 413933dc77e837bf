package amends.recommendation;

import amends.promise.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The answer of one evaluation.
 *
 * @param release the policy set's content hash
 * @param asOf the instant it is for
 * @param recommendations what to do, acknowledgement first
 * @param clocks how the promises stand
 * @param withheld what rules proposed and the balance held back
 * @param nextChangeAt the first later instant at which the plan differs if nobody acts, or null
 * @param notes what the reader must know of the answer itself
 */
public record Plan(
        String release,
        Instant asOf,
        List<Recommendation> recommendations,
        List<Clock> clocks,
        List<Withheld> withheld,
        Instant nextChangeAt,
        List<String> notes) {

    public Plan {
        Objects.requireNonNull(asOf, "asOf");
        recommendations = List.copyOf(recommendations);
        clocks = List.copyOf(clocks);
        withheld = List.copyOf(withheld);
        notes = List.copyOf(notes);
    }

    /**
     * What was proposed and held back.
     *
     * @param action the action's name, {@code promise} for a promise
     * @param name the message, remedy, scheme, role or promise
     * @param reason why, in words that do not change from minute to minute
     * @param policy the policy file
     * @param rule the rule
     */
    public record Withheld(String action, String name, String reason, String policy, String rule) {}

    /**
     * Whether two plans say the same: actions, names, amounts, bases, withheld reasons and clock states, but not the
     * wording, which may count minutes.
     */
    public boolean saysTheSameAs(Plan other) {
        return essence().equals(other.essence());
    }

    /** What it says, but for the wording, with when that changes: alike for two plans that say the same. */
    public String says() {
        return essence() + "|" + nextChangeAt;
    }

    private Object essence() {
        return List.of(
                recommendations.stream().map(Recommendation::essence).toList(),
                withheld.stream()
                        .map(w -> List.of(w.action(), w.name(), w.reason()))
                        .toList(),
                clocks.stream().map(c -> List.of(c.sort(), c.state())).toList());
    }
}
