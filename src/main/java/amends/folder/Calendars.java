package amends.folder;

import amends.policy.PolicyProblem;
import amends.promise.BusinessCalendar;
import amends.yaml.Problems;
import amends.yaml.YamlFile;
import amends.yaml.YamlMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The calendars of a release, for clocks that go on running on the hours with which they started.
 *
 * <p>Public holidays are those that the product knows today; the days that {@code calendars.yaml} names itself are those
 * of the release.
 */
public final class Calendars {

    /** Where calendars stand in a rules folder. */
    public static final String FILE = "calendars.yaml";

    private Calendars() {}

    /**
     * Reads the calendars of a rules folder and nothing else of it.
     *
     * @return the calendars by name, empty where the folder has no {@value #FILE}
     * @throws IllegalArgumentException if something in {@value #FILE} is wrong, saying all of it; a release that ever
     *     served has no such fault
     */
    public static Map<String, BusinessCalendar> of(FolderContent content) {
        String text = content.files().get(FILE);
        if (text == null) {
            return Map.of();
        }
        Problems problems = new Problems();
        YamlMap file = YamlFile.read(FILE, text, problems);
        Map<String, BusinessCalendar> calendars =
                file == null ? Map.of() : new CalendarsReader(problems, new Values(problems)).read(file);
        if (!problems.sorted().isEmpty()) {
            throw new IllegalArgumentException(
                    problems.sorted().stream().map(PolicyProblem::toString).collect(Collectors.joining("; ")));
        }
        return Map.copyOf(calendars);
    }
}
