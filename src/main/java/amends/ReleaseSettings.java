package amends;

import amends.policy.Nearest;
import amends.release.Gates;
import amends.release.Mode;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The settings of releases, which stand at the top of config.yml. */
final class ReleaseSettings implements Section {

    private static final List<String> MODES =
            Arrays.stream(Mode.values()).map(ReleaseSettings::written).toList();

    @JsonProperty
    private String releases = "folder";

    @JsonProperty
    private Boolean requireCases = false;

    @JsonProperty
    private Boolean requireApproval = false;

    /** Where releases come from. */
    Mode mode() {
        return Mode.valueOf(releases.toUpperCase(Locale.ROOT));
    }

    /** What a release has to pass before it serves. */
    Gates gates() {
        return new Gates(requireCases, requireApproval);
    }

    /** The same with more gates closed; none is opened. */
    void requiring(boolean cases, boolean approval) {
        requireCases = requireCases || cases;
        requireApproval = requireApproval || approval;
    }

    /** The same with releases from elsewhere, for tests; as it would stand in config.yml. */
    void from(String mode) {
        releases = mode;
    }

    /** The same for a demo: a database of its own, and no gate. */
    void showing() {
        releases = written(Mode.DATABASE);
        requireCases = false;
        requireApproval = false;
    }

    private static String written(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void addProblems(List<String> problems) {
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
}
