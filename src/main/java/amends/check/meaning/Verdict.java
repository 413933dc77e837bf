package amends.check.meaning;

import amends.incident.Situation;
import java.time.Instant;

/** Whether an incident can tell two versions of a rule apart. */
public sealed interface Verdict {

    /**
     * One does.
     *
     * @param situation all that is known of the incident; what is not needed is left out
     * @param asOf the instant to ask about
     * @param inPlan whether the plans differ, and not only which rules fire
     */
    record Differs(Situation situation, Instant asOf, boolean inPlan) implements Verdict {}

    /**
     * None does, which is proved.
     *
     * @param why a sentence for the author
     */
    record Same(String why) implements Verdict {}

    /**
     * None was found, and nothing is proved.
     *
     * @param why a sentence for the author, with how much was tried
     */
    record Unknown(String why) implements Verdict {}
}
