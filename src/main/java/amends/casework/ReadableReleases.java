package amends.casework;

import amends.policy.PolicyProblemsException;
import amends.recommendation.CompiledPolicySet;
import amends.release.Release;
import java.util.Optional;
import java.util.function.Function;

/** The policies of releases that are stored, where this program can read them: another version may have stored them. */
public final class ReadableReleases implements Function<String, Optional<CompiledPolicySet>> {

    private final Transactions transactions;
    private final Function<String, Optional<CompiledPolicySet>> loader;

    /** @param loader the policies of a release that is stored */
    public ReadableReleases(Transactions transactions, Function<String, Optional<CompiledPolicySet>> loader) {
        this.transactions = transactions;
        this.loader = loader;
    }

    /**
     * The policies of a release; empty where it is not stored.
     *
     * @throws ReplayException where this program cannot read it
     */
    @Override
    public Optional<CompiledPolicySet> apply(String hash) {
        int language = transactions
                .read(session -> session.releases().find(hash))
                .map(Release::language)
                .orElse(Release.LANGUAGE);
        if (language > Release.LANGUAGE) {
            throw new ReplayException("release " + hash + " is written in version " + language
                    + " of the policy language; this program reads version " + Release.LANGUAGE
                    + ": ask a newer version of it");
        }
        try {
            return loader.apply(hash);
        } catch (PolicyProblemsException e) {
            throw new ReplayException("release " + hash + " cannot be read by this version of the program: "
                    + e.problems().get(0));
        }
    }
}
