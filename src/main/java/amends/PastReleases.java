package amends;

import amends.folder.Calendars;
import amends.folder.FolderContent;
import amends.promise.BusinessCalendar;
import amends.recommendation.CompiledPolicySet;
import amends.recommendation.Interpreter;
import amends.storage.Releases;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases that serve no more, of which incidents and decisions are still kept: those asked for last are at hand. */
final class PastReleases {

    /** Of so many releases the calendars are kept at hand: open incidents may have been opened under any of them. */
    private static final int CALENDARS = 64;

    private static final int POLICIES = 4;

    private final Releases releases;
    private final Map<String, Map<String, BusinessCalendar>> calendars =
            Collections.synchronizedMap(new Recent<>(CALENDARS));
    private final Map<String, CompiledPolicySet> policies = Collections.synchronizedMap(new Recent<>(POLICIES));

    PastReleases(Releases releases) {
        this.releases = releases;
    }

    /** The calendars of a release, by name; none where it is not stored. */
    Map<String, BusinessCalendar> calendars(String release) {
        Map<String, BusinessCalendar> known = calendars.get(release);
        if (known == null) {
            // Nobody else has to wait while it is read.
            known = releases.content(release).map(Calendars::of).orElse(Map.of());
            calendars.put(release, known);
        }
        return known;
    }

    /** The policies of a release that is stored, read rather than compiled: they answer alike, and sooner. */
    Optional<CompiledPolicySet> policies(String release) {
        return Optional.ofNullable(policies.computeIfAbsent(release, hash -> {
            FolderContent content = releases.content(hash).orElse(null);
            if (content == null) {
                return null;
            }
            PolicyLoader.Checked checked = PolicyLoader.check(content, List.of());
            return new CompiledPolicySet(checked.policies(), new Interpreter(checked.policies()), checked.wording());
        }));
    }
}
