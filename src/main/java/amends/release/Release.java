package amends.release;

import java.time.Instant;
import java.util.Objects;

/**
 * A state of the rules that was stored, and never changes.
 *
 * @param hash {@code sha256:} and the hash of everything in it that can change an answer
 * @param storedAt when it was stored first
 * @param origin where it came from
 * @param by who brought it, or null where nobody said
 * @param keyId the id of the key it was brought with, or null
 * @param why what it is for, or null
 * @param language the version of the policy language that it is written in
 * @param rules how many rules it has, those of common once
 * @param kinds how many kinds, likewise
 * @param casesRun how many cases were run when it was stored last
 * @param casesFailed how many of them failed
 */
public record Release(
        String hash,
        Instant storedAt,
        Origin origin,
        String by,
        String keyId,
        String why,
        int language,
        int rules,
        int kinds,
        int casesRun,
        int casesFailed) {

    /** The policy language that this program reads. Whoever adds to the language counts it up. */
    public static final int LANGUAGE = 1;

    /** Where a release came from. */
    public enum Origin {
        /** The rules folder. */
        FOLDER,
        /** A draft over HTTP. */
        DRAFT
    }

    public Release {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(storedAt, "storedAt");
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether it is written in a later version of the language than this program reads. */
    public boolean isTooNew() {
        return language > LANGUAGE;
    }

    /** What to tell of one that is. */
    public String tooNew() {
        return hash + " is written in version " + language + " of the policy language, which a later version of this"
                + " program stored; this one reads version " + LANGUAGE;
    }
}
