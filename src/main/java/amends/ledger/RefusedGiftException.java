package amends.ledger;

import amends.recommendation.Recommendation.Compensate;
import java.util.List;

/** Goodwill that cannot be given or reserved. Nothing was recorded. */
public final class RefusedGiftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient String remedy;
    private final transient Shortage shortage;
    private final transient List<Compensate> instead;

    /**
     * @param remedy what was to be given
     * @param shortage what stands against it
     * @param instead what the plan recommends as things stand
     */
    public RefusedGiftException(String remedy, Shortage shortage, List<Compensate> instead) {
        super("\"" + remedy + "\" cannot be given: " + shortage.words());
        this.remedy = remedy;
        this.shortage = shortage;
        this.instead = List.copyOf(instead);
    }

    /** What was to be given. */
    public String remedy() {
        return remedy;
    }

    /** What stands against it. */
    public Shortage shortage() {
        return shortage;
    }

    /** What may be given instead. */
    public List<Compensate> instead() {
        return instead;
    }
}
