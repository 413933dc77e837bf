package amends.console.editor;

import amends.releasing.Known;
import amends.releasing.NoSuchReleaseException;
import amends.releasing.ReleaseViews;
import amends.serving.ReleaseFiles;
import amends.serving.Serving;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds what can be edited.
 *
 * @param serving the release that serves, asked once a request
 * @param views tells which others there are
 * @param files their files
 */
public record Sources(Supplier<Serving> serving, ReleaseViews views, ReleaseFiles files) {

    private static final int MOST_DRAFTS = 20;

    /**
     * The release that serves, or another.
     *
     * @param release the hash of another or how it begins; empty for the one that serves
     * @throws NoSuchReleaseException where there is none
     */
    Source find(String release) {
        if (release.isEmpty()) {
            Serving now = serving.get();
            return new Source(now.release(), false, null, now.content());
        }
        Known known = views.find(release);
        String hash = known.release().hash();
        return new Source(
                hash,
                true,
                known.proposed() == null ? null : known.proposed().by(),
                files.content(hash)
                        .orElseThrow(() -> new NoSuchReleaseException("the files of " + hash + " are not stored")));
    }

    /** The drafts, the newest first. */
    List<Known> drafts() {
        return views.all(release -> release.origin() == amends.release.Release.Origin.DRAFT, MOST_DRAFTS);
    }
}
