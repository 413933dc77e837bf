package amends.testing.coverage;

import amends.policy.Position;
import java.util.List;
import java.util.Objects;

/**
 * One thing that cases can cover.
 *
 * @param aspect what of it
 * @param at where it stands: of a comparison the comparison, else the pattern or the rule
 * @param subject the comparison, the pattern, the day or the name, as authors write it; of a rule its name
 * @param trial what is to be tried, or null where it is not about a value
 * @param status how it stands
 * @param seenIn the first case that covers it, or that has it and proves nothing; or null
 * @param note what is missing in one sentence without its stop, or what else there is to say, or null
 */
public record Item(Aspect aspect, Position at, String subject, Trial trial, Status status, SeenIn seenIn, String note) {

    /**
     * A value to try.
     *
     * @param what the field, with its fact in front where that is not the incident, or what else has a value
     * @param value the value, as cases state it
     * @param beside the conditions that have to hold with it, as they are written; otherwise it decides nothing
     */
    public record Trial(String what, String value, List<String> beside) {
        public Trial {
            beside = List.copyOf(beside);
        }

        /** What is tried: {@code delayMinutes 20}. */
        String tried() {
            return what + " " + value;
        }

        /** The end of a sentence that names the conditions, with a space in front; nothing where there are none. */
        String meanwhile() {
            return beside.isEmpty() ? "" : " while " + String.join(" and ", beside);
        }

        /** Likewise for a case in which they did not hold. */
        String elsewhere() {
            return beside.isEmpty() ? "the rule would have done the same" : "not" + meanwhile();
        }
    }

    public Item {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(status, "status");
    }
}
