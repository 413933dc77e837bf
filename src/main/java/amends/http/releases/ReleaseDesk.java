package amends.http.releases;

import amends.folder.FolderContent;
import amends.release.Gates;
import amends.release.Mode;
import amends.release.diff.RulesState;
import amends.releasing.Proposing;
import amends.releasing.ReleaseViews;
import amends.releasing.Releasing;
import amends.serving.Following;
import amends.serving.Forge;
import amends.serving.InForce;
import amends.serving.ReleaseFiles;
import amends.serving.Shelf;
import java.util.function.Function;

/**
 * What releases over HTTP are served from.
 *
 * @param mode where releases come from
 * @param gates what they have to pass
 * @param views tells which there are
 * @param proposing puts them before those who approve
 * @param releasing decides which serves
 * @param files their files
 * @param shelf makes them ready to serve
 * @param following has this process do what was decided
 * @param inForce what serves
 * @param forge makes drafts ready
 * @param states reads files to compare them; throws {@link amends.policy.PolicyProblemsException} where they cannot serve
 */
public record ReleaseDesk(
        Mode mode,
        Gates gates,
        ReleaseViews views,
        Proposing proposing,
        Releasing releasing,
        ReleaseFiles files,
        Shelf shelf,
        Following following,
        InForce inForce,
        Forge forge,
        Function<FolderContent, RulesState> states) {}
