package amends.cases;

import amends.policy.PolicyProblem;
import amends.policy.Position;
import amends.yaml.Problems;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads lengths of time: {@code 6 minutes}, {@code 1 hour 30 minutes}. */
final class Durations {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final String EXAMPLE = "a length of time such as 6 minutes, or 1 hour 30 minutes";
    private static final Map<String, Duration> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put("seconds", Duration.ofSeconds(1));
        UNITS.put("second", Duration.ofSeconds(1));
        UNITS.put("minutes", Duration.ofMinutes(1));
        UNITS.put("minute", Duration.ofMinutes(1));
        UNITS.put("hours", Duration.ofHours(1));
        UNITS.put("hour", Duration.ofHours(1));
        UNITS.put("days", Duration.ofDays(1));
        UNITS.put("day", Duration.ofDays(1));
    }

    private final Problems problems;
    private final Values values;

    Durations(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    /** The length of time, of which a number alone is in minutes, or null where there is a problem. */
    Duration read(List<Word> words, Position at) {
        boolean bare = words.size() == 1;
        Duration sum = Duration.ZERO;
        for (int i = 0; i < words.size(); i += 2) {
            boolean pair = bare || i + 1 < words.size();
            if (!pair || !WHOLE.matcher(words.get(i).text()).matches()) {
                return wrong(words, at);
            }
            Word unit = bare ? new Word("minutes", at) : words.get(i + 1);
            if (!values.isOneOf("bad-duration", "there is no such unit of time", EXAMPLE, unit, UNITS.keySet())) {
                return null;
            }
            sum = sum.plus(UNITS.get(unit.text())
                    .multipliedBy(Long.parseLong(words.get(i).text())));
        }
        return words.isEmpty() ? wrong(words, at) : sum;
    }

    private Duration wrong(List<Word> words, Position at) {
        problems.add(PolicyProblem.of("bad-duration", at, "this is no length of time")
                .expecting(EXAMPLE, Values.quoted(Word.join(words))));
        return null;
    }
}
