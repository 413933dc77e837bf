package amends.serving;

import amends.folder.RulesFolder;
import amends.policy.PolicyProblemsException;
import amends.release.Release.Origin;
import java.util.function.Supplier;

/**
 * Takes drafts of the rules: checks them, runs their cases, and stores them. They serve once they are activated.
 *
 * @param forge makes them ready
 * @param shelf stores them
 * @param serving what serves now, of which everything that is the same is taken over
 */
public record Drafting(Forge forge, Shelf shelf, Supplier<Serving> serving) {

    /**
     * A draft that is stored.
     *
     * @param isNew whether these very rules were not stored before
     */
    public record Kept(Forged forged, boolean isNew) {

        /** The hash of the draft. */
        public String release() {
            return forged.serving().release();
        }
    }

    /**
     * Takes one.
     *
     * @param by who brings it, or null where nobody said
     * @param keyId the id of their key, or null
     * @param why what they say about it, or null
     * @throws PolicyProblemsException where it cannot serve, with every problem found; nothing is stored
     */
    public Kept keep(RulesFolder.Reading reading, String by, String keyId, String why) {
        if (!reading.problems().isEmpty()) {
            throw new PolicyProblemsException(reading.problems());
        }
        Forged forged = forge.forge(reading, serving.get());
        return new Kept(forged, shelf.keep(forged, Origin.DRAFT, by, keyId, why));
    }
}
