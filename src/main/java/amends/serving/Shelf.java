package amends.serving;

import amends.folder.FolderContent;
import amends.folder.RulesFolder;
import amends.policy.DomainPolicy;
import amends.policy.Kind;
import amends.policy.PolicySet;
import amends.policy.Rule;
import amends.release.CaseCount;
import amends.release.Release;
import amends.release.Release.Origin;
import amends.releasing.ReleaseRefusedException;
import amends.releasing.ReleaseRefusedException.Why;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Puts releases into the store, and makes those in it ready to serve; the last that was made ready is remembered. */
public final class Shelf {

    private final ReleaseFiles files;
    private final Forge forge;
    private final Supplier<Serving> serving;
    private final InstantSource clock;
    private Release lastOf;
    private Forged last;

    /** @param serving what serves now, of which everything that is the same is taken over; null where nothing does */
    public Shelf(ReleaseFiles files, Forge forge, Supplier<Serving> serving, InstantSource clock) {
        this.files = files;
        this.forge = forge;
        this.serving = serving;
        this.clock = clock;
    }

    /**
     * Makes a stored release ready to serve. One after the other: it takes much work.
     *
     * @throws ReleaseRefusedException where it is of a later version or not what it was when it was stored
     * @throws amends.policy.PolicyProblemsException where its files cannot serve any more
     */
    public synchronized Forged take(Release release) {
        // Its cases may have been stored anew, which its counts tell.
        if (release.equals(lastOf)) {
            return last;
        }
        if (release.isTooNew()) {
            throw new ReleaseRefusedException(Why.CANNOT_SERVE, release.tooNew(), null);
        }
        FolderContent content = files.content(release.hash())
                .orElseThrow(() -> new ReleaseRefusedException(
                        Why.CANNOT_SERVE, "the files of " + release.hash() + " are not stored", null));
        Forged forged = forge.forge(new RulesFolder.Reading(content, List.of(), List.of()), serving.get());
        String made = forged.serving().release();
        if (!made.equals(release.hash())) {
            throw new ReleaseRefusedException(
                    Why.CANNOT_SERVE,
                    release.hash() + " comes out as " + made + " in this version of the program, so it would answer"
                            + " otherwise than when it was stored",
                    null);
        }
        lastOf = release;
        last = forged;
        return forged;
    }

    /** How the cases of a stored release come out; otherwise as {@link #take}. */
    public CaseCount tried(Release release) {
        return count(take(release));
    }

    /** How the cases of a release came out. */
    public static CaseCount count(Forged forged) {
        return CaseCount.of(forged.casesRun(), forged.failures());
    }

    /**
     * Stores a release.
     *
     * @param by who brought it, or null where nobody said
     * @param keyId the id of their key, or null
     * @return whether it was not there
     */
    public boolean keep(Forged forged, Origin origin, String by, String keyId, String why) {
        CaseCount cases = count(forged);
        PolicySet policies = forged.serving().policies().policies();
        return files.keep(
                new Release(
                        policies.release(),
                        clock.instant(),
                        origin,
                        by,
                        keyId,
                        why,
                        Release.LANGUAGE,
                        (int) policies.domains().stream()
                                .map(DomainPolicy::rules)
                                .flatMap(List::stream)
                                .map(Rule::at)
                                .distinct()
                                .count(),
                        (int) policies.domains().stream()
                                .flatMap(domain -> domain.kinds().values().stream())
                                .map(Kind::at)
                                .distinct()
                                .count(),
                        cases.run(),
                        cases.failed()),
                forged.serving().content());
    }
}
