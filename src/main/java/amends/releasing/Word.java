package amends.releasing;

import java.util.Objects;

/**
 * What somebody says who decides about a release.
 *
 * @param by who
 * @param keyId the id of their key, or null where there are none
 * @param why what for, or null
 * @param expected the hash of the release of which they believe that it serves, or a beginning of it; or null
 */
public record Word(String by, String keyId, String why, String expected) {

    public Word {
        Objects.requireNonNull(by, "by");
    }
}
