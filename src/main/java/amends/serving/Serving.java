package amends.serving;

import amends.folder.FolderContent;
import amends.recommendation.CompiledPolicySet;

/**
 * The release that serves.
 *
 * @param policies as they answer
 * @param content the files that they were made of
 */
public record Serving(CompiledPolicySet policies, FolderContent content) {

    /** The release. */
    public String release() {
        return policies.policies().release();
    }
}
