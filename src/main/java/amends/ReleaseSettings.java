package amends;

import amends.policy.Nearest;
import amends.release.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The settings of releases, as they stand in config.yml. */
final class ReleaseSettings {

    private static final List<String> MODES = Arrays.stream(Mode.values())
            .map(mode -> mode.name().toLowerCase(Locale.ROOT))
            .toList();

    private ReleaseSettings() {}

    /** Adds what is wrong with where releases come from. */
    static void addProblems(String releases, Boolean requireCases, Boolean requireApproval, List<String> problems) {
        if (releases == null || !MODES.contains(releases)) {
            String nearest = releases == null ? null : Nearest.to(releases, MODES);
            problems.add("releases: expected " + String.join(" or ", MODES) + ", found "
                    + (releases == null ? "nothing" : releases)
                    + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        }
        flag("requireCases", requireCases, problems);
        flag("requireApproval", requireApproval, problems);
    }

    private static void flag(String key, Boolean value, List<String> problems) {
        if (value == null) {
            problems.add(key + ": expected true or false, found nothing");
        }
    }

    /** Where releases come from. */
    static Mode mode(String releases) {
        return Mode.valueOf(releases.toUpperCase(Locale.ROOT));
    }
}
