package amends.casework;

import amends.recommendation.Evaluated;
import java.util.Optional;

/** Keeps fields out of what is written down of evaluations of incidents that nobody keeps. */
public interface Mask {

    /** Keeps nothing out. */
    Mask NONE = (id, asked, evaluated) -> Optional.empty();

    /**
     * What may be written down in the place of what was asked and answered; empty where nothing was stated that has to be
     * kept out, so that all of it may.
     *
     * @param id the decision's
     */
    Optional<Left> of(String id, Recording.Asked asked, Evaluated evaluated);

    /**
     * What is left of a decision. It holds none of the values that are kept out, and so cannot be made again.
     *
     * @param situation the request without them
     * @param plan what was recommended, without words, amounts and times
     * @param customerId the customer, or null
     * @param subject the incident's id, or null
     * @param traceId the trace, or null
     */
    record Left(String situation, String plan, String customerId, String subject, String traceId) {}
}
