package amends.serving;

import amends.folder.FolderContent;
import amends.release.Release;
import java.util.Optional;

/** Where the files of releases are stored. */
public interface ReleaseFiles {

    /**
     * Stores a release. One that is there stays as it was stored first, but for its cases, of which the last count.
     *
     * @return whether it was not there
     * @throws amends.casework.StoreUnavailableException where the database cannot be reached
     */
    boolean keep(Release release, FolderContent content);

    /**
     * The files of a release and its cases; empty where it was never stored.
     *
     * @throws amends.casework.StoreUnavailableException where the database cannot be reached
     */
    Optional<FolderContent> content(String release);
}
