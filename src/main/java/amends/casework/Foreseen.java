package amends.casework;

import amends.incident.Situation;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Observation;
import amends.recommendation.Recommender;
import java.time.Instant;

/** What an incident would be if it were opened now, so that it can be looked at how it would go on. */
public final class Foreseen {

    private static final String NAMELESS = "new";

    private Foreseen() {}

    /**
     * The situation of an incident that nobody has done anything about: what is stated in minutes holds at any time.
     *
     * @param stated what is known as of an instant
     * @throws amends.incident.SituationException where it could not be opened
     */
    public static Situation of(CompiledPolicySet policies, Situation stated, Instant asOf) {
        String id = (String) stated.incident().getOrDefault("id", NAMELESS);
        Opening opening = Opening.of(stated, id, asOf);
        Observation first = Recommender.observe(policies, opening.situation(), asOf, Recommender.Depth.BARE);
        return opening.with(first.promises(), (Instant) first.incident().get("dueAt"))
                .situation();
    }
}
