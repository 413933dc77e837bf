package amends.backtest;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What could not be read or followed, counted by the reason; for one thread. */
public final class Refusals {

    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private long lines;
    private long incidents;

    /** Counts a line that could not be read; its reasons are to be told one by one. */
    public void addLine() {
        lines++;
    }

    /**
     * Counts a reason.
     *
     * @param reason without what is different from line to line
     * @param example where it was found
     */
    public void addReason(String reason, String example) {
        reasons.merge(reason, 1L, Long::sum);
        examples.putIfAbsent(reason, example);
    }

    /**
     * Counts an incident that could not be followed.
     *
     * @param policies by which
     */
    public void add(String policies, Attempt.Refused refused) {
        incidents++;
        addReason(
                policies + ": " + refused.why().lines().findFirst().orElse(""),
                refused.past().id());
    }

    /** How many lines could not be read. */
    public long lines() {
        return lines;
    }

    /** How often an incident could not be followed. */
    public long incidents() {
        return incidents;
    }

    /** How often each reason was given. */
    public Map<String, Long> reasons() {
        return Collections.unmodifiableMap(reasons);
    }

    /** The first line or incident of a reason. */
    public String example(String reason) {
        return examples.get(reason);
    }
}
